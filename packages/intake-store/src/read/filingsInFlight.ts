import { type Pool, query, sql } from '@liandong/postgres';

/** Filings without a receipt yet: what still comes into the log. */
export function filingsInFlight(
  pool: Pool,
): Promise<
  readonly { readonly filing: string; readonly registry: string; readonly state: 'spooled' | 'publishing' }[]
> {
  return query(
    pool,
    sql`SELECT filing, registry, state FROM filings WHERE state IN ('spooled', 'publishing') ORDER BY registry, sequence`,
  );
}
