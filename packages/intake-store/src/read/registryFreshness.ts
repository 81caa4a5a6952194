import { type Pool, query, sql } from '@liandong/postgres';

/** Of each registry that ever filed: when its newest filing was acknowledged, and its rows in quarantine. */
export function registryFreshness(
  pool: Pool,
): Promise<
  readonly { readonly registry: string; readonly newest: string | null; readonly rejected: number }[]
> {
  return query(
    pool,
    sql`SELECT registry, max(acknowledged_at) AS newest,
          (SELECT count(*) FROM quarantine q WHERE q.registry = f.registry) AS rejected
        FROM filings f GROUP BY registry ORDER BY registry`,
  );
}
