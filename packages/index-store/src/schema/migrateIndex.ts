import { fileURLToPath } from 'node:url';
import { migrate } from '@liandong/postgres';

/** The PostgreSQL schema that readers and normalizers know. */
export const indexSchema = 'index';

/** Where the index's migrations lie, in Prisma's layout. */
export const indexMigrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Brings the index to this program's schema; safe side by side, quick where nothing is to be done. */
export async function migrateIndex(databaseUrl: string): Promise<void> {
  await migrate({ connectionString: databaseUrl, schema: indexSchema, migrationsDir: indexMigrations });
}
