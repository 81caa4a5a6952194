import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../csvRow.ts';
import { cellText } from './cellText.ts';
import { bytesOf, cellsOf, partsOf } from './testWorkbook.ts';

const nasty = fc
  .array(
    fc.constantFrom(
      ...Array.from('=+-@\t\r\n &<>"\'_x0041_]\u0000\u0007\ufffe汉a𠮷'),
      '\ud840',
      '\udfb7',
      '_x000D_',
    ),
    {
      maxLength: 20,
    },
  )
  .map((all) => all.join(''));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  nasty,
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
);

function asRead(written: Cell): Cell {
  if (written === undefined || written === '') return null;
  if (typeof written === 'string') return cellText(written);
  if (typeof written === 'number') return Number.isFinite(written) ? written + 0 : null;
  return written;
}

test('any cells that are written are read back the same, each text typed as a text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
      fc.tuple(nasty, nasty, nasty),
      async (rows, headings) => {
        const columns = headings.map((heading) => ({ heading }));
        const parts = partsOf(await bytesOf([{ name: '表', columns, rows }]));
        const sheet = parts.get('xl/worksheets/sheet1.xml') ?? [];
        expect(cellsOf(sheet, 3)).toEqual([headings, ...rows].map((row) => row.map(asRead)));
        expect(sheet.filter(({ name }) => name === 'f')).toEqual([]);
      },
    ),
  );
});

test('a workbook whose sheets bear any names has valid ones, none twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(nasty, fc.constantFrom('表', '表', 'History', 'a'.repeat(40), "'x'", '[表]')), {
        minLength: 1,
        maxLength: 5,
      }),
      async (wanted) => {
        const parts = partsOf(
          await bytesOf(wanted.map((name) => ({ name, columns: [{ heading: 'x' }], rows: [] }))),
        );
        const names = (parts.get('xl/workbook.xml') ?? [])
          .filter(({ name }) => name === 'sheet')
          .map(({ attributes }) => attributes['name'] ?? '');
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^:\\/?*[\]\r\n\t]{1,31}(?<!')$/);
          expect(name.toLowerCase()).not.toBe('history');
        }
      },
    ),
  );
});
