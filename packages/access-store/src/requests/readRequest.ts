import { type Pool, queryRow, sql } from '@liandong/postgres';
import { type OperatorRequest, requestColumns } from './OperatorRequest.ts';

/** A request by its number, or undefined. */
export function readRequest(pool: Pool, request: number): Promise<OperatorRequest | undefined> {
  return queryRow<OperatorRequest>(
    pool,
    sql`SELECT ${requestColumns} FROM requests WHERE request = ${request}`,
  );
}
