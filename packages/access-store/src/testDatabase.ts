import { createPool, execute, identifier, sql } from '@liandong/postgres';
import { migrateAccess } from './migrateAccess.ts';
import { type AccessPool, openAccess } from './openAccess.ts';

/** A migrated database of its own on the test server, for one test file; `drop` ends its sessions and removes it. */
export async function createAccessTestDatabase(
  serverUrl: string,
  name: string,
): Promise<{ readonly databaseUrl: string; readonly pool: AccessPool; readonly drop: () => Promise<void> }> {
  const server = createPool({ connectionString: serverUrl, applicationName: 'tests', max: 1 });
  await execute(server, sql`DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`);
  await execute(server, sql`CREATE DATABASE ${identifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrateAccess(url.href);
  const pool = openAccess({ databaseUrl: url.href, applicationName: 'tests' });
  return {
    databaseUrl: url.href,
    pool,
    drop: async () => {
      await pool.close();
      await execute(server, sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`);
      await server.close();
    },
  };
}
