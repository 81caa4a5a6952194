import { type Connection, type Pool, query, queryRow, sql } from '@liandong/postgres';
import { filingColumns, type KeptFiling } from './Filing.ts';

/** A filing by its id. */
export function findFiling(on: Pool | Connection, filing: string): Promise<KeptFiling | undefined> {
  return queryRow<KeptFiling>(on, sql`SELECT ${filingColumns} FROM filings WHERE filing = ${filing}`);
}

/**
 * The newest filing of these bytes that was neither withdrawn nor refused: a restated one stands for those before it,
 * and what was refused is looked at anew.
 */
export function findRepeated(
  on: Pool | Connection,
  registry: string,
  digest: string,
): Promise<KeptFiling | undefined> {
  return queryRow<KeptFiling>(
    on,
    sql`SELECT ${filingColumns} FROM filings
        WHERE registry = ${registry} AND digest = ${digest} AND NOT withdrawn AND state <> 'refused'
        ORDER BY sequence DESC LIMIT 1`,
  );
}

/** Filings of a registry that are under way, in their order. */
export function filingsUnderWay(on: Pool | Connection, registry: string): Promise<readonly KeptFiling[]> {
  return query<KeptFiling>(
    on,
    sql`SELECT ${filingColumns} FROM filings WHERE registry = ${registry} AND state IN ('spooled', 'publishing')
        ORDER BY sequence`,
  );
}

/** How many of a filer's filings are under way. */
export async function countUnderWay(pool: Pool, registry: string, filer: string): Promise<number> {
  const row = await queryRow<{ count: number }>(
    pool,
    sql`SELECT count(*) AS count FROM filings
        WHERE registry = ${registry} AND state IN ('spooled', 'publishing') AND filer = ${filer}`,
  );
  return row?.count ?? 0;
}

/** How many filings of a registry stand where. */
export function countStates(
  pool: Pool,
  registry: string,
): Promise<readonly { readonly state: KeptFiling['state']; readonly count: number }[]> {
  return query(
    pool,
    sql`SELECT state, count(*) AS count FROM filings WHERE registry = ${registry} GROUP BY state`,
  );
}

/** Which of these filings need their bytes no more. */
export async function settledAmong(pool: Pool, filings: readonly string[]): Promise<readonly string[]> {
  if (filings.length === 0) return [];
  const rows = await query<{ filing: string }>(
    pool,
    sql`SELECT filing FROM filings WHERE filing = ANY(${filings}) AND state IN ('acknowledged', 'refused')`,
  );
  return rows.map(({ filing }) => filing);
}
