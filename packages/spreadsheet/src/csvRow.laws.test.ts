import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, csvRow } from './csvRow.ts';
import { plainCell, safeCell } from './safeCell.ts';

const nasty = fc.array(
  fc.constantFrom(...Array.from('=+-@＝＋－＠−\t\r\n "\',;|0123456789eE\u3000\u200b\ufeff\u0000汉a𠮷')),
  { maxLength: 20 },
);
const text = fc.oneof(
  nasty.map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
);
function cellsOf(row: string, delimiter: readonly string[] = [',']): string[] {
  const rows: string[][] = parse(row, { delimiter: [...delimiter], record_delimiter: '\r\n' });
  return rows[0] ?? [];
}

/** Written apart from the code on purpose: what NFKC folds to the ASCII sign, behind anything that does not print. */
function looksLikeFormula(read: string): boolean {
  if (/^[\t\r\n]/.test(read)) return true;
  const first = Array.from(read).find((character) => !/[\s\p{Cc}\p{Cf}]/u.test(character)) ?? '';
  return ['=', '+', '-', '@', '−'].includes(first.normalize('NFKC'));
}

test('a row is read back as it was, or with the mark that plainCell takes away', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), (row) => {
      const read = cellsOf(csvRow(row));
      expect(read.map((value, at) => (typeof row[at] === 'string' ? plainCell(value) : value))).toEqual(
        row.map((value) =>
          value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))
            ? ''
            : String(value),
        ),
      );
    }),
  );
});

test('plainCell undoes safeCell, however often it was done', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(plainCell(safeCell(value))).toBe(value);
      expect(plainCell(plainCell(safeCell(safeCell(value))))).toBe(value);
    }),
  );
});

test('no text becomes a formula, also where the program cuts at other separators too', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 2 }),
      fc.constantFrom([','], [',', ';', '\t', '|']),
      (row, cuts) => {
        const cells = cellsOf(csvRow(row), cuts);
        expect(cells).toHaveLength(row.length);
        expect(cells.filter(looksLikeFormula)).toEqual([]);
      },
    ),
  );
});

test('numbers are written as numbers', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(csvRow([value])).toBe(`${value}\r\n`);
    }),
  );
});
