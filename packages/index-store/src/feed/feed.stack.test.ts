import {
  type Connection,
  execute,
  type Pool,
  query,
  queryRow,
  sql,
  withConnection,
} from '@liandong/postgres';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { createMigratedIndex } from '../apply/testLog.ts';
import { beginGeneration } from '../rebuild/beginGeneration.ts';
import { swapGeneration } from '../rebuild/swapGeneration.ts';
import { decodePlace, encodePlace, type FeedPlace } from './FeedPlace.ts';
import { measureLag, movePublished, trimChanges } from './publishing.ts';
import { readChanges } from './readChanges.ts';
import { readEdges } from './readEdges.ts';

let index: Awaited<ReturnType<typeof createMigratedIndex>>;
let pool: Pool;
beforeAll(async () => {
  index = await createMigratedIndex(inject('databaseUrl'));
  pool = index.pool;
});
afterAll(() => index.drop());
beforeEach(async () => {
  await execute(pool, sql`TRUNCATE changes, feed`);
  await execute(pool, sql`INSERT INTO feed DEFAULT VALUES`);
});

const write = (on: Pool | Connection) =>
  execute(on, sql`INSERT INTO changes (organization_id) VALUES (gen_random_uuid())`);

/** Reads on from a place, whatever can be read now. */
async function readOn(from: FeedPlace, limit: number): Promise<{ changes: string[]; next: FeedPlace }> {
  const page = await readChanges(pool, from, limit);
  if (page.kind === 'gone') throw new Error('the place is gone');
  return { changes: page.changes.map(({ change }) => change), next: page.next };
}

/** Reads to the end; other tests' transactions on this server may hold it back for a moment. */
async function readAll(from: FeedPlace, count: number, limit = 2): Promise<string[]> {
  const changes: string[] = [];
  let next = from;
  await vi.waitUntil(
    async () => {
      const page = await readOn(next, limit);
      changes.push(...page.changes);
      next = decodePlace(encodePlace(page.next)) as FeedPlace;
      return changes.length >= count;
    },
    { timeout: 30_000, interval: 20 },
  );
  return changes;
}

const committed = async () =>
  (
    await query<{ change: string }>(
      pool,
      sql`SELECT change::text FROM changes ORDER BY changes.transaction, changes.change`,
    )
  ).map(({ change }) => change);

/** Three sessions at once, each for transactions of its own. */
async function withWriters(use: (writers: readonly Connection[]) => Promise<void>): Promise<void> {
  const pools = [0, 1, 2].map(() => index.open());
  const nest = (writers: readonly Connection[], [next, ...more]: readonly Pool[]): Promise<void> =>
    next === undefined ? use(writers) : withConnection(next, (one) => nest([...writers, one], more));
  try {
    await nest([], pools);
  } finally {
    await Promise.all(pools.map((one) => one.close()));
  }
}

const steps = fc.array(
  fc.oneof(
    fc.record({
      who: fc.nat(2),
      does: fc.constantFrom('write' as const, 'commit' as const, 'roll back' as const),
    }),
    fc.record({ who: fc.constant('reader' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  ),
  { minLength: 15, maxLength: 40, size: 'max' },
);

test('however transactions overlap, a reader gets every committed change once, in one order', async () => {
  await withWriters(async (writers) => {
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        await execute(pool, sql`TRUNCATE changes`);
        const { end } = await readEdges(pool);
        const open = new Set<Connection>();
        const finish = async (writer: Connection, how: 'commit' | 'roll back') => {
          if (open.delete(writer)) await execute(writer, how === 'commit' ? sql`COMMIT` : sql`ROLLBACK`);
        };
        let next = end;
        const read: string[] = [];
        for (const step of drawn) {
          if (step.who === 'reader') {
            const page = await readOn(next, step.limit);
            read.push(...page.changes);
            next = page.next;
            continue;
          }
          const writer = writers[step.who] as Connection;
          if (step.does !== 'write') await finish(writer, step.does);
          else {
            if (!open.has(writer)) await execute(writer, sql`BEGIN`);
            open.add(writer);
            await write(writer);
          }
        }
        for (const writer of writers) await finish(writer, 'commit');
        const all = await committed();
        read.push(...(await readAll(next, all.length - read.length)));
        expect(read).toEqual(all);
        expect(await readAll(end, all.length, 3)).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});

test('what an open transaction holds back is not complete, counts as lag, and comes later', async () => {
  const { end, start, published } = await readEdges(pool);
  expect(published).toEqual(start);
  await withWriters(async ([early, late]) => {
    if (early === undefined || late === undefined) throw new Error('two writers');
    await execute(early, sql`BEGIN`);
    await write(early);
    await write(late);
    expect((await readOn(end, 10)).changes).toEqual([]);
    expect((await measureLag(pool)).rows).toBe(1);
    await execute(early, sql`COMMIT`);
    const all = await readAll(end, 2);
    // The early one committed last and comes first, since its transaction began to write first.
    expect(all).toEqual(await committed());
    const lag = await measureLag(pool);
    expect(lag.rows).toBe(2);
    expect(lag.seconds).toBeGreaterThan(0);
  });
});

test('a place survives a rebuild: nothing is lost and nothing comes twice', async () => {
  const { end } = await readEdges(pool);
  for (let at = 0; at < 3; at += 1) await write(pool);
  await readAll(end, 3);
  const { next } = await readOn(end, 2);
  const cursor = encodePlace(next);
  await beginGeneration(pool);
  await swapGeneration(pool, async () => undefined);
  await write(pool);
  const all = await committed();
  expect(all).toHaveLength(4);
  expect(await readAll(decodePlace(cursor) as FeedPlace, 2)).toEqual(all.slice(2));
});

test('the published place is moved by one publisher only; what was trimmed behind it is gone, and says so', async () => {
  const { start } = await readEdges(pool);
  for (let at = 0; at < 5; at += 1) await write(pool);
  await readAll(start, 5);
  const { next } = await readOn(start, 3);
  expect(await movePublished(pool, start, next)).toBe(true);
  expect(await movePublished(pool, start, next)).toBe(false);
  expect((await readEdges(pool)).published).toEqual(next);
  expect((await measureLag(pool)).rows).toBe(2);

  expect(await trimChanges(pool, 1)).toBe(2);
  expect(await trimChanges(pool, 1)).toBe(0);
  expect(await committed()).toHaveLength(3);
  expect(await readChanges(pool, start, 10)).toEqual({ kind: 'gone' });
  const edges = await readEdges(pool);
  expect(edges.published).toEqual(next);
  expect(await readAll(edges.start, 3)).toEqual(await committed());
});

test('a place of another feed, or beyond all that this server ever wrote, is gone', async () => {
  const { end } = await readEdges(pool);
  const other = { ...end, feed: '00000000-0000-4000-8000-000000000000' };
  const future = { ...end, transaction: String(2n ** 62n) };
  for (const place of [other, future]) expect(await readChanges(pool, place, 10)).toEqual({ kind: 'gone' });
});

test('a page costs the same however long the feed is: it is read by its index', async () => {
  await execute(
    pool,
    sql`INSERT INTO changes (organization_id) SELECT gen_random_uuid() FROM generate_series(1, 5000)`,
  );
  await execute(pool, sql`ANALYZE changes`);
  const row = await queryRow<{ 'QUERY PLAN': unknown }>(
    pool,
    sql`EXPLAIN (FORMAT json) SELECT page.change
        FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) edge
        LEFT JOIN LATERAL (
          SELECT * FROM changes
          WHERE (changes.transaction, changes.change) > ('5'::xid8, 7) AND changes.transaction < edge.horizon
          ORDER BY changes.transaction, changes.change LIMIT 10
        ) page ON true`,
  );
  const plan = JSON.stringify(row);
  expect(plan).toContain('changes_transaction_change_idx');
  expect(plan).not.toContain('Seq Scan');
});
