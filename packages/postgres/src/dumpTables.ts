import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import { type Connection, client } from './Connection.ts';
import { toPostgresError } from './PostgresError.ts';
import { query, queryRow } from './query.ts';
import { quoteIdentifier } from './sessionConfig.ts';
import { sql } from './sql.ts';

/** A table as it is dumped: generated columns are left out, since they cannot be written. */
export interface DumpedTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables of schemas, what is referred to before what refers; not the history of migrations. */
export async function listTables(
  on: Connection,
  schemas: readonly string[],
): Promise<readonly DumpedTable[]> {
  const tables = await query<DumpedTable>(
    on,
    sql`SELECT c.table_schema AS schema, c.table_name AS table,
          array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = ANY(${schemas}) AND t.table_type = 'BASE TABLE'
          AND c.is_generated = 'NEVER' AND c.table_name <> '_prisma_migrations'
        GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const references = await query<{ readonly child: string; readonly parent: string }>(
    on,
    sql`SELECT c.relname AS child, p.relname AS parent
        FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid JOIN pg_class p ON p.oid = r.confrelid
        WHERE r.contype = 'f' AND r.connamespace::regnamespace::text = ANY(${schemas}) AND c.oid <> p.oid`,
  );
  const ordered: DumpedTable[] = [];
  const place = (table: DumpedTable): void => {
    if (ordered.includes(table)) return;
    for (const { child, parent } of references)
      if (child === table.table) for (const other of tables) if (other.table === parent) place(other);
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}

function copyText({ schema, table, columns }: DumpedTable, direction: string): string {
  const names = columns.map(quoteIdentifier).join(', ');
  return `COPY ${quoteIdentifier(schema)}.${quoteIdentifier(table)} (${names}) ${direction}`;
}

/** The rows of a table in COPY's text format, as the server sends them. @throws PostgresError */
export async function* dumpTable(
  on: Connection,
  table: DumpedTable,
): AsyncGenerator<Buffer, void, undefined> {
  const copy = copyText(table, 'TO STDOUT');
  try {
    for await (const chunk of on[client].query(to(copy))) yield chunk as Buffer;
  } catch (error) {
    throw toPostgresError(error, copy);
  }
}

/**
 * Writes what `dumpTable` gave, and lets the table's sequences go on behind it; gives the number of rows.
 * @throws PostgresError
 */
export async function loadTable(
  on: Connection,
  table: DumpedTable,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const copy = copyText(table, 'FROM STDIN');
  const sink = on[client].query(from(copy));
  try {
    await pipeline(Readable.from(chunks), sink);
  } catch (error) {
    throw toPostgresError(error, copy);
  }
  const name = `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.table)}`;
  for (const column of table.columns) {
    const found = await queryRow<{ sequence: string | null }>(
      on,
      sql`SELECT pg_get_serial_sequence(${name}, ${column}) AS sequence`,
    );
    if (typeof found?.sequence !== 'string') continue;
    const largest = `SELECT setval('${found.sequence}', coalesce(max(${quoteIdentifier(column)}), 0) + 1, false) FROM ${name}`;
    await on[client].query(largest).catch((error: unknown) => {
      throw toPostgresError(error, 'setval');
    });
  }
  return sink.rowCount;
}
