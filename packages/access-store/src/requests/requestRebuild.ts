import { lockTransaction, type Pool, queryRow, sql, withTransaction } from '@liandong/postgres';
import { type OperatorRequest, requestColumns } from './OperatorRequest.ts';

/** Asks for a rebuild of the index; one that waits already answers for both. `requestedBy` is a principal's id. */
export function requestRebuild(pool: Pool, requestedBy: string): Promise<OperatorRequest> {
  return withTransaction(pool, async (transaction) => {
    await lockTransaction(transaction, 'access: requests');
    const waiting = await queryRow<OperatorRequest>(
      transaction,
      sql`SELECT ${requestColumns} FROM requests WHERE kind = 'rebuild' AND state = 'requested' LIMIT 1`,
    );
    if (waiting !== undefined) return waiting;
    const made = await queryRow<OperatorRequest>(
      transaction,
      sql`INSERT INTO requests (kind, requested_by) VALUES ('rebuild', ${requestedBy}) RETURNING ${requestColumns}`,
    );
    if (made === undefined) throw new Error('an insert gave no row');
    return made;
  });
}
