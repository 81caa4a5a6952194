import { type Connection, loadStatement, query } from '@liandong/postgres';

const lockIndexSql = loadStatement(new URL('../../sql/apply/lockIndex.sql', import.meta.url));

/** Waits until this transaction alone changes the index, and keeps it so to its end (docs/decisions/0002). */
export async function lockIndex(tx: Connection): Promise<void> {
  await query(tx, lockIndexSql);
}
