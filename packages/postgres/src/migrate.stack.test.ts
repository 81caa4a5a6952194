import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createPool } from './createPool.ts';
import { diffDatabase, draftMigration } from './diffDatabase.ts';
import { migrate } from './migrate.ts';
import { query } from './query.ts';
import { readMigrations } from './readMigrations.ts';
import { sql } from './sql.ts';
import { createTestDatabase } from './testDatabase.ts';

const datamodel = `
datasource db {
  provider = "postgresql"
}
model parcel {
  id    BigInt @id
  name  String
  state String @default("new") @db.Char(3)
  @@index([name(ops: raw("gin_trgm_ops"))], type: Gin, map: "parcel_name")
}`;

const first = `CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE TABLE parcel (id bigint NOT NULL, name text NOT NULL, state char(3) NOT NULL DEFAULT 'new',
  CONSTRAINT parcel_pkey PRIMARY KEY (id));
CREATE INDEX parcel_name ON parcel USING gin (name gin_trgm_ops);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.state := 'set'; RETURN NEW; END $$;
CREATE TRIGGER parcel_touch BEFORE UPDATE ON parcel FOR EACH ROW EXECUTE FUNCTION touch();`;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let folder: string;
let files = 0;
let schema = '';

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
});
afterAll(() => database.drop());
beforeEach(async () => {
  files += 1;
  schema = `store ${files}`;
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(join(folder, 'schema.prisma'), datamodel);
  await mkdir(join(folder, 'migrations'));
  await writeFile(join(folder, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
  await addMigration('20260101000000_create_parcel', first);
});
afterEach(() => rm(folder, { recursive: true }));

async function addMigration(name: string, text: string) {
  await mkdir(join(folder, 'migrations', name), { recursive: true });
  await writeFile(join(folder, 'migrations', name, 'migration.sql'), text);
}
const options = () => ({
  connectionString: database.connectionString,
  schema,
  migrationsDir: join(folder, 'migrations'),
  schemaFile: join(folder, 'schema.prisma'),
});
const withPool = async <Result>(use: (pool: ReturnType<typeof createPool>) => Promise<Result>) => {
  const pool = createPool({
    connectionString: database.connectionString,
    applicationName: 'tests',
    searchPath: [schema],
    max: 1,
  });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
};

test('applies what is pending once, beside another that does the same, and drifts not', async () => {
  const both = await Promise.all([migrate(options()), migrate(options())]);
  expect(both.flat()).toEqual(['20260101000000_create_parcel']);
  expect(await migrate(options())).toEqual([]);
  expect(await diffDatabase(options())).toBe('');
  const updated = await withPool(async (pool) => {
    await query(pool, sql`INSERT INTO parcel (id, name) VALUES (1, 'a;b')`);
    return query<{ state: string }>(pool, sql`UPDATE parcel SET name = 'c' RETURNING state`);
  });
  expect(updated).toEqual([{ state: 'set' }]);
});

test('two schemas of one database have histories of their own', async () => {
  await migrate(options());
  await addMigration('20260102000000_add_weight', 'ALTER TABLE parcel ADD COLUMN weight integer;');
  const older = schema;
  schema = `${older} again`;
  expect(await migrate(options())).toHaveLength(2);
  expect(await diffDatabase(options())).toContain('weight');
  schema = older;
  expect(await diffDatabase(options())).toBe('');
});

test('sees drift, and drafts the migration that would mend it', async () => {
  await migrate(options());
  await withPool((pool) => query(pool, sql`ALTER TABLE parcel DROP COLUMN state`));
  expect(await diffDatabase(options())).toContain('state');
  expect(await draftMigration(options())).toMatch(/ALTER TABLE .*parcel.* ADD COLUMN +"state"/s);
});

test('a migration that fails leaves nothing, says why, and can be mended and applied', async () => {
  await addMigration('20260102000000_break', 'CREATE TABLE other (id int); SELECT 1 FROM nowhere;');
  await expect(migrate(options())).rejects.toThrow('relation "nowhere" does not exist');
  const tables = await withPool((pool) =>
    query(pool, sql`SELECT FROM pg_tables WHERE schemaname = ${options().schema}`),
  );
  expect(tables).toHaveLength(0);
  await addMigration('20260102000000_break', 'CREATE TABLE other (id int);');
  expect(await migrate(options())).toHaveLength(2);
});

test('refuses a history that is not its own', async () => {
  await migrate(options());
  await addMigration('20260101000000_create_parcel', `${first}\n-- edited`);
  await expect(migrate(options())).rejects.toThrow('was edited');
  await addMigration('20260101000000_create_parcel', first);
  await addMigration('20250101000000_late', 'SELECT 1;');
  await expect(migrate(options())).rejects.toThrow('is older than');
  await rm(join(folder, 'migrations/20250101000000_late'), { recursive: true });
  await rm(join(folder, 'migrations/20260101000000_create_parcel'), { recursive: true });
  await expect(migrate(options())).rejects.toThrow('is newer');
});

test('the statements build the same tables under another search path', async () => {
  await migrate(options());
  await withPool(async (pool) => {
    await query(pool, sql`CREATE SCHEMA shadow`);
    const statements = (await readMigrations(options().migrationsDir))
      .map((migration) => migration.sql)
      .join(';');
    await query(pool, { name: '', text: `SET search_path = shadow, public; ${statements}` });
  });
  const names = await withPool((pool) =>
    query<{ schema: string }>(
      pool,
      sql`SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'parcel' AND schemaname = ANY(${['shadow', options().schema]}) ORDER BY 1`,
    ),
  );
  expect(names.map((row) => row.schema)).toEqual(['shadow', options().schema]);
});
