import type { ChangeEvent } from '@liandong/contracts/events';
import { applyBatch, workMark } from '@liandong/index-store/apply';
import { execute, type Pool, sql, withTransaction } from '@liandong/postgres';

/** Empties the index, as if nothing had ever been taken in. */
export async function emptyIndex(pool: Pool): Promise<void> {
  await execute(
    pool,
    sql`TRUNCATE positions, events, filing_states, replacements, readings, records, record_keys, organizations, members, party_organizations, party_rollups,
        rollups, changes, marks, activations, divisions, decisions`,
  );
}

/** Takes batches of events as one partition's messages, beginning at `from`; gives the offset after the last. */
export async function takeBatches(
  pool: Pool,
  partition: number,
  from: number,
  batches: readonly (readonly ChangeEvent[])[],
): Promise<number> {
  let offset = from;
  for (const batch of batches) {
    const first = offset;
    const entries = batch.map((event, at) => ({ offset: first + at, event }));
    offset += batch.length;
    const next = offset;
    await withTransaction(pool, (tx) =>
      applyBatch(tx, [
        { topic: 'drawn', partition, from: first, next, entries, clusterId: 'drawn', firstMessage: 'drawn' },
      ]),
    );
  }
  return offset;
}

/** Works off all that events left behind. */
export async function workMarks(pool: Pool, piece: number): Promise<void> {
  while ((await withTransaction(pool, (tx) => workMark(tx, piece))).left);
}
