import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGb18030 } from '../testing/encodeGb18030.ts';
import { decodeRows } from './decodeRows.ts';
import { locateBadRow } from './locateBadRow.ts';
import { createByteProbe, type Encoding } from './probeBytes.ts';
import { createRowSplitter, type RawRow } from './splitRows.ts';

async function* cut(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

function hasBytes(text: string): boolean {
  try {
    return encodeGb18030(text).length >= 0;
  } catch {
    return false;
  }
}

/** Any text of Unicode that a file may hold, Chinese and what breaks CSV among it more than by chance. */
const cell = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('洛', '阳', '𠮷', '▪', '"', ',', '\n', '\r', ' ', 'a', '\t'),
      maxLength: 12,
    }),
  )
  .filter((text) => !text.includes('\0') && hasBytes(text));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function write(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((text) => text.trim() === '');
}

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  gb18030: encodeGb18030,
};

/** Rows as a file of this encoding, probed and decoded in pieces. */
async function roundTrip(text: string, encoding: Encoding, pieces: readonly number[]) {
  const bytes = encoders[encoding](text);
  const probe = createByteProbe();
  for await (const piece of cut(bytes, pieces)) probe.push(piece);
  const probed = probe.end();
  const rows: RawRow[] = [];
  for await (const batch of decodeRows(cut(bytes, pieces), encoding)) rows.push(...batch.rows);
  return { probed, rows };
}

test.each(['utf-8', 'gb18030'] as const)('any cells survive %s in pieces of any size', async (encoding) => {
  const head = ['统一社会信用代码', '名称', '地址', '备注', '洛阳𠮷'];
  await fc.assert(
    fc.asyncProperty(table, sizes, async (rows, pieces) => {
      const all = [head.slice(0, rows[0]?.length), ...rows];
      const { probed, rows: found } = await roundTrip(write(all), encoding, pieces);
      expect(probed).toMatchObject({ kind: 'probed', encoding });
      expect(found).toEqual(all.flatMap((cells, at) => (isBlank(cells) ? [] : [{ line: at + 1, cells }])));
    }),
  );
});

test('what a well-formed file holds is what csv-parse finds in it', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', '洛', ' ', "'"), maxLength: 5 });
  const written = fc.oneof(plain, cell.map(quoted));
  const breaks = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(
      fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      breaks,
      (rows, end) => {
        const text = rows.map((cells) => cells.join(',') + end).join('');
        const expected = parse(text, { relax_column_count: true, record_delimiter: end });
        const splitter = createRowSplitter(',');
        const found = [...splitter.push(text), ...splitter.end().rows];
        expect(found.map(({ cells }) => cells)).toEqual(expected.filter((cells) => !isBlank(cells)));
      },
    ),
  );
});

test('pieces never change what is found, however broken the text', () => {
  const broken = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '洛'), maxLength: 60 });
  const split = (pieces: readonly string[]) => {
    const splitter = createRowSplitter(',');
    const rows = pieces.flatMap((piece) => splitter.push(piece));
    const last = splitter.end();
    return { rows: [...rows, ...last.rows], open: last.openQuoteLine };
  };
  fc.assert(
    fc.property(broken, (text) => {
      expect(split([...text])).toEqual(split([text]));
    }),
  );
});

test('bytes of neither encoding are refused, near their row', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('洛阳', 'a,b', ''), { maxLength: 20 }),
      sizes,
      async (lines, pieces) => {
        const before = encoders['utf-8'](lines.map((line) => `${line}\n`).join(''));
        const bytes = Buffer.concat([before, Uint8Array.of(0x61, 0xff, 0xff), encoders['utf-8']('\nb\n')]);
        const probe = createByteProbe();
        for await (const piece of cut(bytes, pieces)) probe.push(piece);
        expect(probe.end().kind).toBe('unknown encoding');
        expect(await locateBadRow(cut(bytes, pieces))).toBe(lines.length + 1);
      },
    ),
  );
});
