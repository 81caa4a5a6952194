import { createPool, execute, query, sql } from '@liandong/postgres';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from './createTestDatabase.ts';

async function ask<Row>(url: string, what: ReturnType<typeof sql>) {
  const pool = createPool({ connectionString: url, applicationName: 'test', max: 1 });
  try {
    return await query<Row>(pool, what);
  } finally {
    await pool.close();
  }
}

test('a copy of a template has what is in it, sorts bytewise, and is gone when dropped', async () => {
  const template = await createTestDatabase(inject('databaseUrl'));
  await ask(template.url, sql`CREATE TABLE words AS SELECT unnest(ARRAY['b', 'é', 'B', '中']) AS word`);
  const copy = await createTestDatabase(inject('databaseUrl'), template.name);
  const rows = await ask<{ word: string }>(copy.url, sql`SELECT word FROM words ORDER BY word`);
  expect(rows.map(({ word }) => word)).toEqual(['B', 'b', 'é', '中']);
  const open = createPool({ connectionString: copy.url, applicationName: 'test', max: 1 });
  await execute(open, sql`SELECT`);
  await copy.drop();
  await template.drop();
  await open.close();
  const left = sql`SELECT FROM pg_database WHERE datname IN (${copy.name}, ${template.name})`;
  expect(await ask(inject('databaseUrl'), left)).toEqual([]);
});
