import {
  executeScript,
  identifier,
  type Pool,
  query,
  readMigrations,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { indexMigrations } from '../schema/migrateIndex.ts';

/** The schema in which the next generation is built. */
export const nextSchema = 'index_next';
/** The schema of the generation before, until it is dropped. */
const formerSchema = 'index_former';

/** Makes an empty index in `index_next`, and clears away what a killed rebuild left. */
export async function beginGeneration(pool: Pool): Promise<void> {
  const migrations = await readMigrations(indexMigrations);
  await withTransaction(pool, async (tx) => {
    for (const schema of [nextSchema, formerSchema]) {
      await query(tx, sql`DROP SCHEMA IF EXISTS ${identifier(schema)} CASCADE`);
    }
    await query(tx, sql`CREATE SCHEMA ${identifier(nextSchema)}`);
    await query(tx, sql`SELECT set_config('search_path', ${`${nextSchema}, public`}, true)`);
    for (const migration of migrations) await executeScript(tx, migration.sql);
  });
}
