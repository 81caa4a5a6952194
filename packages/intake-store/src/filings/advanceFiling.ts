import type { RefusalReason } from '@liandong/contracts/api';
import { execute, type Pool, queryRow, sql, withTransaction } from '@liandong/postgres';
import { type Filing, filingColumns, type RefusedFiling } from './Filing.ts';

/**
 * Marks a filing as being published by a mapping version, and clears what an earlier attempt wrote of its receipt.
 * Another attempt writes the same lines again.
 */
export async function beginPublishing(pool: Pool, filing: string, readingVersion: number): Promise<void> {
  await withTransaction(pool, async (transaction) => {
    await execute(
      transaction,
      sql`UPDATE filings SET reading_version = GREATEST(reading_version, ${readingVersion})
          WHERE filing = ${filing} AND state = 'publishing'`,
    );
    await execute(transaction, sql`DELETE FROM receipt_lines WHERE filing = ${filing}`);
    await execute(transaction, sql`DELETE FROM quarantine WHERE filing = ${filing}`);
  });
}

/** What the rows of a filing came to. */
export type FilingCounts = Pick<Filing, 'rows' | 'accepted' | 'warned' | 'rejected' | 'events'>;

/** Gives the receipt: every in-sync replica has the events. Called once all of them are published, never before. */
export async function acknowledgeFiling(
  pool: Pool,
  filing: string,
  counts: FilingCounts,
  at: Date,
): Promise<Filing> {
  const row = await queryRow<Filing>(
    pool,
    sql`UPDATE filings SET state = 'acknowledged', acknowledged_at = COALESCE(acknowledged_at, ${at}),
          rows = ${counts.rows}, accepted = ${counts.accepted}, warned = ${counts.warned},
          rejected = ${counts.rejected}, events = ${counts.events}
        WHERE filing = ${filing} RETURNING ${filingColumns}`,
  );
  if (row === undefined) throw new Error(`${filing} is not there to be acknowledged`);
  return row;
}

/** Keeps why a filing was refused as a whole; nothing of it was published. */
export async function refuseFiling(
  pool: Pool,
  filing: string,
  refusal: RefusalReason,
): Promise<RefusedFiling> {
  const row = await queryRow<RefusedFiling>(
    pool,
    sql`UPDATE filings SET state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb
        WHERE filing = ${filing} AND state = 'spooled' RETURNING ${filingColumns}`,
  );
  if (row === undefined) throw new Error(`${filing} is not there to be refused`);
  return row;
}
