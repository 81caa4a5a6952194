import { createPool, execute, identifier, sql } from '@liandong/postgres';
import { randomId } from '@liandong/runtime';

/**
 * A database of its own for a test file, a copy of `templateName` if given (nobody may be connected to that one
 * meanwhile), else empty. `drop` ends its sessions and removes it.
 * @param adminUrl any database of the server
 */
export async function createTestDatabase(
  adminUrl: string,
  templateName?: string,
): Promise<{ readonly url: string; readonly name: string; readonly drop: () => Promise<void> }> {
  const admin = async (statement: ReturnType<typeof sql>) => {
    const pool = createPool({ connectionString: adminUrl, applicationName: 'tests', max: 1 });
    try {
      await execute(pool, statement);
    } finally {
      await pool.close();
    }
  };
  const name = `test_${randomId().replaceAll('-', '')}`;
  const template = identifier(templateName ?? 'template1');
  await admin(sql`CREATE DATABASE ${identifier(name)} TEMPLATE ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    drop: async () => admin(sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`),
  };
}
