import type { Connection } from './Connection.ts';
import { query, queryRow } from './query.ts';
import { sql } from './sql.ts';

/** Waits for the lock of this name and holds it to the end of the transaction. */
export async function lockTransaction(transaction: Connection, key: string): Promise<void> {
  await query(transaction, sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** As `lockTransaction`, beside others who share it; waits only for those who hold it alone. */
export async function lockTransactionShared(transaction: Connection, key: string): Promise<void> {
  await query(transaction, sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`);
}

/** Takes the lock for the session if it is free; it ends with `unlockSession` or the session. */
export async function trySessionLock(connection: Connection, key: string): Promise<boolean> {
  const row = await queryRow<{ taken: boolean }>(
    connection,
    sql`SELECT pg_try_advisory_lock(hashtextextended(${key}, 0)) AS taken`,
  );
  return row?.taken ?? false;
}

/** Gives a session's lock back. */
export async function unlockSession(connection: Connection, key: string): Promise<void> {
  await query(connection, sql`SELECT pg_advisory_unlock(hashtextextended(${key}, 0))`);
}
