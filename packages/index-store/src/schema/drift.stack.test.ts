import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  diffDatabase,
  execute,
  executeScript,
  loadStatement,
  type Pool,
  query,
  sql,
  withConnection,
} from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createMigratedIndex } from '../apply/testLog.ts';
import { beginGeneration, nextSchema } from '../rebuild/beginGeneration.ts';
import { swapGeneration } from '../rebuild/swapGeneration.ts';
import { indexSchema } from './migrateIndex.ts';

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));
let index: Awaited<ReturnType<typeof createMigratedIndex>>;
let pool: Pool;
beforeAll(async () => {
  index = await createMigratedIndex(inject('databaseUrl'));
  pool = index.pool;
});
afterAll(() => index.drop());

const drift = () => diffDatabase({ connectionString: index.url, schema: indexSchema, schemaFile });

/** Tables with their columns, indexes and constraints, as PostgreSQL has them; without the history of migrations. */
async function shapeOf(schema: string): Promise<readonly string[]> {
  const rows = await query<{ shape: string }>(
    pool,
    sql`
      SELECT concat_ws(' ', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                       a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid)) AS shape
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = ${schema}::regnamespace AND c.relkind = 'r'
      UNION ALL
      SELECT indexdef FROM pg_indexes WHERE schemaname = ${schema}
      UNION ALL
      SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = ${schema}::regnamespace`,
  );
  return rows
    .map(({ shape }) => shape.replaceAll(new RegExp(`\\b${schema}\\.`, 'g'), ''))
    .filter((shape) => !shape.includes('_prisma_migrations'))
    .sort();
}

test('migrations, schema.prisma and the database agree', async () => {
  expect(await drift()).toBe('');
  await execute(pool, sql`ALTER TABLE records ADD COLUMN forgotten text`);
  expect(await drift()).toContain('forgotten');
  await execute(pool, sql`ALTER TABLE records DROP COLUMN forgotten`);
});

test('the next generation has the same tables, and so has the index when it is put in place', async () => {
  const before = await shapeOf(indexSchema);
  expect(before.length).toBeGreaterThan(60);
  await beginGeneration(pool);
  expect(await shapeOf(nextSchema)).toEqual(before);
  await beginGeneration(pool);
  await swapGeneration(pool, () => Promise.resolve());
  expect(await shapeOf(indexSchema)).toEqual(before);
  expect(await drift()).toBe('');
  const left = await query(pool, sql`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'index\\_%'`);
  expect(left).toEqual([]);
  // The feed's table has moved along with its sequence.
  await execute(pool, sql`INSERT INTO changes (organization_id) VALUES (gen_random_uuid())`);
});

const folder = new URL('../../sql/', import.meta.url);
/** Grants are a script for whoever prepares a database; the drill over a whole hub runs them. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.sql') && !name.startsWith('grants/'),
);
/** They make the temporary tables that others speak of; PREPARE takes no such statement. */
const makesTable = (name: string) => name.includes('/prepare');

test('every statement can be prepared on the migrated schema', async () => {
  await beginGeneration(pool);
  const fresh = index.open();
  await withConnection(fresh, async (connection) => {
    const failures: string[] = [];
    for (const name of files.toSorted((a, b) => Number(makesTable(b)) - Number(makesTable(a)))) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const { name: statement } = loadStatement(new URL(name, folder));
      const script = makesTable(name) ? text : `PREPARE "${statement}" AS ${text}`;
      await executeScript(connection, script).catch((error: unknown) =>
        failures.push(`${name}: ${String(error)}`),
      );
    }
    expect(failures).toEqual([]);
    const prepared = await query(connection, sql`SELECT FROM pg_prepared_statements`);
    expect(prepared.length).toBe(files.filter((name) => !makesTable(name)).length);
  });
  await fresh.close();
});
