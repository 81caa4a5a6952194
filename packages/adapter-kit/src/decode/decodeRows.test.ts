import { expect, test } from 'vitest';
import { decodeRows } from './decodeRows.ts';

async function* pieces(of: string, times: number, end: string) {
  const piece = Buffer.from(of);
  for (let at = 0; at < times; at += 1) yield piece;
  yield Buffer.from(end);
}

async function rowsOf(chunks: AsyncIterable<Uint8Array>) {
  const rows = [];
  for await (const batch of decodeRows(chunks, 'utf-8')) rows.push(...batch.rows);
  return rows;
}

// One line of 32 MB took minutes when every piece was searched from its beginning for an end.
test('a heading that never ends is one row too large, in a time that follows its length', async () => {
  const rows = await rowsOf(pieces('名'.repeat(20_000), 560, '\n甲,乙\n'));
  expect(rows.map(({ line, fault }) => ({ line, fault }))).toEqual([
    { line: 1, fault: 'row-too-large' },
    { line: 2, fault: undefined },
  ]);
});

test('a row of nothing but delimiters does not fill the memory', async () => {
  const [heading, long] = await rowsOf(pieces('名称,代码\n', 1, `${','.repeat(3 * 1024 * 1024)}\n`));
  expect(heading?.cells).toEqual(['名称', '代码']);
  expect(long).toMatchObject({ line: 2, fault: 'row-too-large' });
});
