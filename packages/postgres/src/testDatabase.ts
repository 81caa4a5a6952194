import { randomId } from '@liandong/runtime';
import { createPool } from './createPool.ts';
import { execute } from './query.ts';
import { identifier, sql } from './sql.ts';

/** An empty database of its own on the test server, for one test file; `drop` ends its sessions and removes it. */
export async function createTestDatabase(
  serverUrl: string,
): Promise<{ readonly connectionString: string; readonly drop: () => Promise<void> }> {
  const server = createPool({ connectionString: serverUrl, applicationName: 'tests', max: 1 });
  const name = `test_${randomId().replaceAll('-', '')}`;
  await execute(server, sql`CREATE DATABASE ${identifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    connectionString: url.href,
    drop: async () => {
      await execute(server, sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`);
      await server.close();
    },
  };
}
