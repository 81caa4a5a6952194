import type { ChangeEvent } from '@liandong/contracts/events';
import {
  type Connection,
  execute,
  type Pool,
  query,
  queryRow,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openIndex } from '../schema/openIndex.ts';
import { applyBatch } from './applyBatch.ts';
import {
  createMigratedIndex,
  testRegistrationNumber,
  testSlice,
  testStatement,
  testUscc,
} from './testLog.ts';
import { workMark } from './workMark.ts';

/** PostgreSQL chooses between them by itself; the batch must be cheap by both. */
const modes = ['force_custom_plan', 'force_generic_plan'];
let index: Awaited<ReturnType<typeof createMigratedIndex>>;
let pools: readonly Pool[];
beforeAll(async () => {
  index = await createMigratedIndex(inject('databaseUrl'));
  pools = modes.map((mode) =>
    openIndex({
      connectionString: index.url,
      applicationName: 'tests',
      max: 1,
      settings: { plan_cache_mode: mode },
    }),
  );
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await index.drop();
});

/** Tuples that a transaction read by going through a table from end to end. */
const scanned = new Map<string, number>();
async function noteScans(tx: Connection): Promise<void> {
  const tables = await query<{ name: string; tuples: number }>(
    tx,
    sql`SELECT relname AS name, seq_tup_read AS tuples FROM pg_stat_xact_user_tables WHERE schemaname = 'index'`,
  );
  for (const { name, tuples } of tables) scanned.set(name, Math.max(tuples, scanned.get(name) ?? 0));
}

let offset = 0;
async function take(pool: Pool, events: readonly ChangeEvent[]): Promise<void> {
  await withTransaction(pool, async (tx) => {
    await applyBatch(tx, [testSlice(offset, events)]);
    await noteScans(tx);
  });
  offset += events.length;
}

/** Enterprises from the `from`th to before the `to`th; every third has a second record of another registry. */
async function fill(from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 2_000) {
    const events = Array.from({ length: 2_000 }, (_, next) => {
      const number = testRegistrationNumber(at + next);
      const line = at + next + 2;
      const fields = { name: { value: `甲${line}公司` }, registrationNumber: { value: number } };
      const own = testStatement({ line }, testUscc(at + next), fields);
      if (next % 3 > 0) return [own];
      return [
        own,
        testStatement({ registry: 'civil-affairs', line }, number, { name: { value: `乙${line}` } }),
      ];
    });
    await take(pools[0] as Pool, events.flat());
  }
  await execute(index.pool, sql`ANALYZE`);
}

/** A filing of 100 lines over the whole city: changes, new enterprises, and five corrections far apart. */
function filing(sequence: number, size: number): ChangeEvent[] {
  return Array.from({ length: 100 }, (_, at) => {
    const number = (at * 7_919 + sequence) % size;
    const key = testUscc(at < 80 ? number : 1_000_000 + sequence * 100 + at);
    const event = testStatement({ sequence, line: at + 2 }, key, { name: { value: `丙${sequence}` } });
    return at % 20 === 0 ? { ...event, replaces: `business-registration-1#${number + 2}` } : event;
  });
}

async function buffers(pool: Pool): Promise<number> {
  await query(pool, sql`SELECT pg_stat_force_next_flush()`);
  const row = await queryRow<{ blocks: number }>(
    pool,
    sql`SELECT blks_hit + blks_read AS blocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return row?.blocks ?? 0;
}

/** Buffers that a filing of 100 lines touches, with all that it leaves to be worked off. */
async function costOf(pool: Pool, sequence: number, size: number): Promise<number> {
  const before = await buffers(pool);
  await take(pool, filing(sequence, size));
  for (let left = true; left; ) {
    left = await withTransaction(pool, async (tx) => {
      const worked = await workMark(tx, 1_000);
      await noteScans(tx);
      return worked.left;
    });
  }
  return (await buffers(pool)) - before;
}

test('what a batch costs follows the batch: neither table scans nor more buffers in a city of ten times the size', async () => {
  const [custom, generic] = pools as [Pool, Pool];
  await fill(0, 2_000);
  for (const pool of pools) await costOf(pool, pool === custom ? 10 : 11, 2_000);
  const small = [await costOf(custom, 12, 2_000), await costOf(generic, 13, 2_000)];
  await fill(2_000, 20_000);
  for (const pool of pools) await costOf(pool, pool === custom ? 20 : 21, 20_000);
  scanned.clear();
  const large = [await costOf(custom, 22, 20_000), await costOf(generic, 23, 20_000)];

  const endToEnd = [...scanned].filter(([, tuples]) => tuples > 10_000);
  expect(endToEnd).toEqual([]);
  const growth = large.map((blocks, at) => blocks / (small[at] as number));
  expect(Math.max(...growth)).toBeLessThan(2);
});
