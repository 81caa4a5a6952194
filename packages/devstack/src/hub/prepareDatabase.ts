import { grantAccess, migrateAccess } from '@liandong/access-store';
import { grantIndex, migrateIndex } from '@liandong/index-store/schema';
import { grantIntake, migrateIntake } from '@liandong/intake-store';
import { createPool, ensureRoles, withTransaction } from '@liandong/postgres';

/** The role of each kind of program. */
export const roles = ['liandong_adapter', 'liandong_normalizer', 'liandong_api', 'liandong_feed'] as const;

/**
 * Brings a database to the schemas of these programs and gives each program's role what it needs, as a superuser; to be run
 * before the first start and before the start of a newer version. Run again it changes nothing.
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  for (const migrate of [migrateAccess, migrateIntake, migrateIndex]) await migrate(databaseUrl);
  const pool = createPool({ connectionString: databaseUrl, applicationName: 'prepare database', max: 1 });
  try {
    await withTransaction(pool, async (tx) => {
      await ensureRoles(tx, roles);
      for (const grant of [grantAccess, grantIntake, grantIndex]) await grant(tx);
    });
  } finally {
    await pool.close();
  }
}
