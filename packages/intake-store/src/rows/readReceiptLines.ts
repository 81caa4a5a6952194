import type { ReceiptLine } from '@liandong/contracts/api';
import { type Connection, type Pool, query, readRows, type Sql, sql } from '@liandong/postgres';

const linesOf = (filing: string): Sql =>
  sql`SELECT line, severity, field, value, code, message, remedy FROM receipt_lines
      WHERE filing = ${filing} ORDER BY line, position`;

/** All lines of a receipt, in order. */
export function readReceiptLines(pool: Pool, filing: string): Promise<readonly ReceiptLine[]> {
  return query<ReceiptLine>(pool, linesOf(filing));
}

/** The lines of a receipt in batches, however many there are; within the caller's transaction. */
export function streamReceiptLines(
  transaction: Connection,
  filing: string,
): AsyncIterable<readonly ReceiptLine[]> {
  return readRows<ReceiptLine>(transaction, linesOf(filing));
}
