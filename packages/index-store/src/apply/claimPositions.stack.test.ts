import { execute, type Pool, query, sql, withTransaction } from '@liandong/postgres';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { claimPositions, ForeignLog, writePositions } from './claimPositions.ts';
import type { LogSlice } from './LogSlice.ts';
import { createMigratedIndex, testSlice, testStatement } from './testLog.ts';

let pool: Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ pool, drop } = await createMigratedIndex(inject('databaseUrl')));
});
afterAll(() => drop());
beforeEach(() => execute(pool, sql`TRUNCATE positions`));

const events = Array.from({ length: 10 }, (_, at) => testStatement({ line: at + 2 }, `K${at}`, {}));
/** Messages `from` to before `next` of the test's partition. */
const part = (from: number, next: number, more: Partial<LogSlice> = {}): LogSlice =>
  testSlice(from, events.slice(from, next), more);

async function claim(...slices: LogSlice[]) {
  return withTransaction(pool, async (tx) => {
    const claimed = await claimPositions(tx, slices);
    await writePositions(tx, claimed.slices);
    return { offsets: claimed.entries.map(({ offset }) => offset), seeks: claimed.seeks };
  });
}
const position = async () =>
  (await query<{ next_offset: number; first_message: string }>(pool, sql`SELECT * FROM positions`)).map(
    ({ next_offset: next, first_message: first }) => [next, first],
  );
const seek = (offset: number) => ({ topic: 'test', partition: 0, offset });

test('what lies at or beyond the position is taken, once', async () => {
  expect(await claim(part(0, 3))).toEqual({ offsets: [0, 1, 2], seeks: [] });
  expect(await claim(part(0, 3))).toEqual({ offsets: [], seeks: [] });
  expect(await claim(part(1, 5))).toEqual({ offsets: [3, 4], seeks: [] });
  expect(await position()).toEqual([[5, 'test']]);
});

test('a consumer that lost its partition writes nothing and moves nothing back', async () => {
  await claim(part(0, 8));
  expect(await claim(part(2, 5))).toEqual({ offsets: [], seeks: [] });
  expect(await position()).toEqual([[8, 'test']]);
});

test('a slice from beyond the position is not taken, and its consumer is sent back', async () => {
  expect(await claim(part(2, 4))).toEqual({ offsets: [], seeks: [seek(0)] });
  expect(await position()).toEqual([]);
  await claim(part(0, 2));
  expect(await claim(part(3, 4), part(4, 5))).toEqual({ offsets: [], seeks: [seek(2), seek(2)] });
  expect(await position()).toEqual([[2, 'test']]);
});

test('several slices of one partition follow on each other', async () => {
  expect(await claim(part(0, 2), part(2, 4), part(3, 6))).toEqual({ offsets: [0, 1, 2, 3, 4, 5], seeks: [] });
  expect(await position()).toEqual([[6, 'test']]);
  expect(await claim(part(6, 7), part(8, 9))).toEqual({ offsets: [6], seeks: [seek(7)] });
  expect(await position()).toEqual([[7, 'test']]);
});

test('offsets without an event are passed over', async () => {
  const gap = { ...part(0, 4), next: 9, entries: part(0, 4).entries.slice(1, 2) };
  expect(await claim(gap)).toEqual({ offsets: [1], seeks: [] });
  expect(await claim({ ...gap, from: 9, next: 12, entries: [] })).toEqual({ offsets: [], seeks: [] });
  expect(await position()).toEqual([[12, 'test']]);
});

test('partitions do not concern each other', async () => {
  await claim(part(0, 2), part(0, 1, { partition: 1 }));
  expect(await claim(part(1, 2, { partition: 1 }), part(0, 1, { topic: 'other' }))).toMatchObject({
    seeks: [],
  });
  const rows = await query(pool, sql`SELECT topic, partition, next_offset FROM positions ORDER BY 1, 2`);
  expect(rows).toEqual([
    { topic: 'other', partition: 0, next_offset: 1 },
    { topic: 'test', partition: 0, next_offset: 2 },
    { topic: 'test', partition: 1, next_offset: 2 },
  ]);
});

test('another cluster, or a partition that begins with another message, is refused', async () => {
  await claim(part(0, 2, { firstMessage: '' }));
  expect(await position()).toEqual([[2, '']]);
  // The first message becomes known later, and holds from then on.
  await claim(part(2, 3));
  expect(await position()).toEqual([[3, 'test']]);
  await expect(claim(part(3, 4, { firstMessage: 'another' }))).rejects.toThrow(ForeignLog);
  await expect(claim(part(3, 4, { clusterId: 'another' }))).rejects.toThrow('was made from cluster test');
  expect(await claim(part(3, 4, { firstMessage: '' }))).toMatchObject({ offsets: [3] });
});

test('two who claim one position at once take turns', async () => {
  await claim(part(0, 1));
  const both = await Promise.all([claim(part(1, 4)), claim(part(1, 4))]);
  expect(both.map(({ offsets }) => offsets).sort((a, b) => a.length - b.length)).toEqual([[], [1, 2, 3]]);
});
