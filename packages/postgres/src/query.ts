import { startStopwatch } from '@liandong/runtime';
import type { QueryConfig, QueryResult } from 'pg';
import { type Connection, client, driver, type Pool } from './Connection.ts';
import type { Statement } from './loadStatement.ts';
import { toPostgresError } from './PostgresError.ts';
import { renderSql, type Sql, type SqlValue } from './sql.ts';

function toConfig(what: Sql | Statement, values: readonly SqlValue[]): QueryConfig {
  if ('name' in what) return { name: what.name, text: what.text, values: [...values] };
  const { text, values: own } = renderSql(what);
  return { text, values: [...own] };
}

/** The name of what is run: a statement's file, or the first words of a reading query. */
function nameOf(config: QueryConfig): string {
  return config.name ?? config.text.trim().replace(/\s+/g, ' ').slice(0, 60);
}

async function run(on: Pool | Connection, config: QueryConfig): Promise<QueryResult> {
  const elapsed = startStopwatch();
  const name = nameOf(config);
  try {
    const result = await (client in on ? on[client].query(config) : on[driver].query(config));
    on.observe?.({ name, seconds: elapsed(), rows: result.rowCount ?? 0, failed: false });
    return result;
  } catch (error) {
    on.observe?.({ name, seconds: elapsed(), rows: 0, failed: true });
    throw toPostgresError(error, name);
  }
}

/**
 * Runs one statement and gives its rows, typed by the caller. A `Statement` is prepared under its name; `values` are its
 * $1, $2, …; an `Sql` carries its own. On a pool it takes any session, so nothing carries over to the next statement.
 * @throws PostgresError
 */
export async function query<Row>(
  on: Pool | Connection,
  what: Sql | Statement,
  values: readonly SqlValue[] = [],
): Promise<readonly Row[]> {
  return (await run(on, toConfig(what, values))).rows as Row[];
}

/** As `query`, for at most one row. @throws when there are more */
export async function queryRow<Row>(
  on: Pool | Connection,
  what: Sql | Statement,
  values: readonly SqlValue[] = [],
): Promise<Row | undefined> {
  const rows = await query<Row>(on, what, values);
  if (rows.length > 1)
    throw new Error(`${nameOf(toConfig(what, []))}: ${rows.length} rows where one was expected`);
  return rows[0];
}

/** Runs a statement for its effect and gives the number of rows it touched. */
export async function execute(
  on: Pool | Connection,
  what: Sql | Statement,
  values: readonly SqlValue[] = [],
): Promise<number> {
  return (await run(on, toConfig(what, values))).rowCount ?? 0;
}

/**
 * Reads a large result in batches through a cursor, within the caller's transaction, so that memory stays bounded.
 * One reader at a time on a connection.
 */
export async function* readRows<Row>(
  connection: Connection,
  what: Sql,
  batchRows = 2_000,
): AsyncGenerator<readonly Row[], void, undefined> {
  const { text, values } = renderSql(what);
  await run(connection, { text: `DECLARE reading NO SCROLL CURSOR FOR ${text}`, values: [...values] });
  try {
    for (;;) {
      const { rows } = await run(connection, { text: `FETCH FORWARD ${batchRows} FROM reading` });
      if (rows.length > 0) yield rows as Row[];
      if (rows.length < batchRows) break;
    }
  } finally {
    await run(connection, { text: 'CLOSE reading' }).catch(() => undefined);
  }
}
