import { type Connection, type Pool, query, queryRow, sql } from '@liandong/postgres';
import { type Filing, filingColumns } from './Filing.ts';

/** A filing by its id. */
export function findFiling(on: Pool | Connection, filing: string): Promise<Filing | undefined> {
  return queryRow<Filing>(on, sql`SELECT ${filingColumns} FROM filings WHERE filing = ${filing}`);
}

/** The newest filing of these bytes that was not withdrawn: a restated one stands for those before it. */
export function findRepeated(
  on: Pool | Connection,
  registry: string,
  digest: string,
): Promise<Filing | undefined> {
  return queryRow<Filing>(
    on,
    sql`SELECT ${filingColumns} FROM filings WHERE registry = ${registry} AND digest = ${digest} AND NOT withdrawn
        ORDER BY sequence DESC LIMIT 1`,
  );
}

/** Filings of a registry that have no receipt yet, in their order. */
export function unacknowledgedFilings(on: Pool | Connection, registry: string): Promise<readonly Filing[]> {
  return query<Filing>(
    on,
    sql`SELECT ${filingColumns} FROM filings WHERE registry = ${registry} AND state <> 'acknowledged' ORDER BY sequence`,
  );
}
