import type { QuarantinePage } from '@liandong/contracts/api';
import { type Pool, query, sql } from '@liandong/postgres';
import { decodeCursor, encodeCursor } from './QuarantineCursor.ts';

type Item = QuarantinePage['items'][number];

/**
 * Rejected rows that wait for a correction, oldest first: which line and why, never what the row holds.
 * `cursor` is the `next` of the page before; one that cannot be read begins anew.
 */
export async function listQuarantine(
  pool: Pool,
  request: {
    readonly registry?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<QuarantinePage> {
  const after = decodeCursor(request.cursor);
  const registry = request.registry === undefined ? sql`TRUE` : sql`registry = ${request.registry}`;
  const beyond =
    after === undefined
      ? sql`TRUE`
      : sql`(received_at, filing, line) > (${after.receivedAt}::timestamptz, ${after.filing}, ${after.line}::int)`;
  const rows = await query<Item>(
    pool,
    sql`SELECT filing, registry, line, codes, fields, received_at AS "receivedAt" FROM quarantine
        WHERE ${registry} AND ${beyond} ORDER BY received_at, filing, line LIMIT ${request.limit + 1}`,
  );
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > items.length && last !== undefined ? encodeCursor(last) : null };
}
