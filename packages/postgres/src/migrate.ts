import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPostgresError } from './PostgresError.ts';
import { type Migration, readMigrations } from './readMigrations.ts';
import { type EngineSession, withEngineSession } from './schemaEngine.ts';
import { quoteIdentifier } from './sessionConfig.ts';

/** The database cannot be brought to this program's schema; the message says which migration and why. */
export class MigrationRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationRefused';
  }
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
}

async function readApplied(
  session: EngineSession['session'],
  schema: string,
): Promise<readonly AppliedMigration[]> {
  const table = `${quoteIdentifier(schema)}._prisma_migrations`;
  const known = await session.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    table,
  ]);
  if (known.rows[0]?.found !== true) return [];
  const applied = await session.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at FROM ${table} WHERE rolled_back_at IS NULL`,
  );
  return applied.rows;
}

/** The names still to be applied. @throws MigrationRefused when the two histories are not one */
function pendingMigrations(
  schema: string,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly string[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = byName.get(name);
    if (migration === undefined)
      throw new MigrationRefused(
        `Schema ${schema} has had migration ${name}, which this program does not know: it is newer.`,
      );
    if (migration.checksum !== checksum)
      throw new MigrationRefused(
        `Migration ${name} of schema ${schema} was edited after it had been applied.`,
      );
    if (finished_at === null)
      throw new MigrationRefused(`Migration ${name} of schema ${schema} did not finish.`);
  }
  const done = new Set(applied.map((migration) => migration.migration_name));
  const pending = migrations.map((migration) => migration.name).filter((name) => !done.has(name));
  const newest = [...done].toSorted().at(-1) ?? '';
  const late = pending.find((name) => name < newest);
  if (late !== undefined)
    throw new MigrationRefused(
      `Migration ${late} of schema ${schema} is older than ${newest}, which is applied.`,
    );
  return pending;
}

/** Applies what is pending, all of it or nothing, on a session within a transaction. */
async function applyPending(
  { adapter, startEngine }: EngineSession,
  migrationsDir: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const engine = await startEngine();
  const { appliedMigrationNames } = await engine
    .applyMigrations({
      filters: { externalTables: [], externalEnums: [] },
      migrationsList: {
        baseDir: migrationsDir,
        lockfile: {
          path: 'migration_lock.toml',
          content: await readFile(join(migrationsDir, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
    })
    .catch((error: unknown) => {
      throw adapter.failure ?? error;
    });
  return appliedMigrationNames;
}

/**
 * Brings a PostgreSQL schema to the newest migration of a folder in Prisma's layout, and makes the schema if need be.
 * Whatever is pending is applied by Prisma's schema engine in one transaction under a lock of the whole database, so
 * processes may call it side by side, and a killed one leaves nothing half done. (So no statement that cannot run in a
 * transaction: no CREATE INDEX CONCURRENTLY.) With nothing pending it reads one table and never loads the engine.
 * Unqualified names go to the schema, then to `public`, where extensions belong (CREATE EXTENSION … WITH SCHEMA public).
 * @returns the names applied
 * @throws MigrationRefused when an applied migration was edited, is unknown here, or a pending one comes too late;
 * PostgresError when a migration fails
 */
export async function migrate(options: {
  readonly connectionString: string;
  readonly schema: string;
  readonly migrationsDir: string;
}): Promise<readonly string[]> {
  const { schema, migrationsDir } = options;
  const migrations = await readMigrations(migrationsDir);
  return withEngineSession(options, async (engineSession) => {
    const { session } = engineSession;
    try {
      const pending = pendingMigrations(schema, migrations, await readApplied(session, schema));
      if (pending.length === 0) return [];
      await session.query('BEGIN');
      await session.query("SELECT pg_advisory_xact_lock(hashtextextended('migrate', 0))");
      const still = pendingMigrations(schema, migrations, await readApplied(session, schema));
      if (still.length === 0) return [];
      await session.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`);
      const applied = await applyPending(engineSession, migrationsDir, migrations);
      const { command } = await session.query('COMMIT');
      if (command !== 'COMMIT')
        throw new MigrationRefused(`The migrations of schema ${schema} were rolled back.`);
      return applied;
    } catch (error) {
      throw toPostgresError(error, `migrate ${schema}`);
    }
  });
}
