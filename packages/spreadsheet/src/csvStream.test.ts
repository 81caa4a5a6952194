import { expect, test } from 'vitest';
import { csvStream } from './csvStream.ts';

async function piecesOf(rows: Parameters<typeof csvStream>[0]): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of csvStream(rows)) pieces.push(piece);
  return pieces;
}

test('no rows make no text', async () => {
  expect(await piecesOf([])).toEqual([]);
});

test('rows come in order and whole, in pieces', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [at, `单位${at}`, null, true]);
  const pieces = await piecesOf(rows);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.endsWith('\r\n'))).toBe(true);
  expect(pieces.join('').split('\r\n')).toHaveLength(10_001);
  expect(pieces.join('')).toContain('\r\n9999,单位9999,,true\r\n');
});

test('rows that come one by one are taken as they come', async () => {
  async function* rows() {
    yield ['=1', -5];
    yield ['a;b', ' c'];
  }
  expect(await piecesOf(rows())).toEqual([`'=1,-5\r\n"a;b"," c"\r\n`]);
});
