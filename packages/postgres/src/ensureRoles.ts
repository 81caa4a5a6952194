import type { Connection } from './Connection.ts';
import { execute, query } from './query.ts';
import { identifier, sql } from './sql.ts';

/**
 * Makes the roles that are missing: they may connect to this database and make temporary tables, and nothing else; they
 * have no password until an operator gives them one. Takes from everybody what PostgreSQL grants by default.
 */
export async function ensureRoles(on: Connection, names: readonly string[]): Promise<void> {
  const [found] = await query<{ name: string }>(on, sql`SELECT current_database() AS name`);
  const database = identifier(found?.name ?? '');
  await execute(on, sql`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  for (const name of names) {
    const there = await query(on, sql`SELECT FROM pg_roles WHERE rolname = ${name}`);
    if (there.length === 0) await execute(on, sql`CREATE ROLE ${identifier(name)} LOGIN`);
    await execute(on, sql`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${identifier(name)}`);
  }
}
