import { fileURLToPath } from 'node:url';
import { migrate } from '@liandong/postgres';

const migrationsDir = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Brings schema `intake` to its newest migration; gives the names that were applied. */
export function migrateIntake(databaseUrl: string): Promise<readonly string[]> {
  return migrate({ connectionString: databaseUrl, schema: 'intake', migrationsDir });
}
