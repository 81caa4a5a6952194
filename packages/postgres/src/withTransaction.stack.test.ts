import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { lockTransaction, trySessionLock, unlockSession } from './advisoryLocks.ts';
import type { ObservedStatement, Pool } from './Connection.ts';
import { createPool } from './createPool.ts';
import { loadStatement } from './loadStatement.ts';
import {
  isCheckViolation,
  isConnectionLoss,
  isSerializationFailure,
  isUndefinedTable,
  isUniqueViolation,
} from './PostgresError.ts';
import { execute, query, queryRow } from './query.ts';
import { sql } from './sql.ts';
import { createTestDatabase } from './testDatabase.ts';
import { withConnection, withTransaction } from './withTransaction.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: Pool;
const observed: ObservedStatement[] = [];
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  pool = createPool({
    connectionString: database.connectionString,
    applicationName: 'tests',
    max: 4,
    observe: (statement) => observed.push(statement),
  });
  await execute(
    pool,
    sql`CREATE TABLE account (id int PRIMARY KEY, amount int CONSTRAINT positive CHECK (amount >= 0))`,
  );
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});
beforeEach(() => execute(pool, sql`TRUNCATE account`));

const insert = (on: Pool | Parameters<typeof query>[0], id: number, amount = 1) =>
  execute(on, sql`INSERT INTO account VALUES (${id}, ${amount})`);
const count = async () => (await query(pool, sql`SELECT FROM account`)).length;
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('commits what resolves and rolls back what throws', async () => {
  await withTransaction(pool, (transaction) => insert(transaction, 1));
  await expect(
    withTransaction(pool, async (transaction) => {
      await insert(transaction, 2);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await count()).toBe(1);
});

test('a failure that was swallowed inside does not pass for a commit', async () => {
  const work = withTransaction(pool, async (transaction) => {
    await insert(transaction, 1);
    await failureOf(insert(transaction, 1));
  });
  await expect(work).rejects.toMatchObject({ sqlstate: '25P02' });
  expect(await count()).toBe(0);
});

test('failures are told by their meaning', async () => {
  await insert(pool, 1);
  const duplicate = await failureOf(insert(pool, 1));
  expect(isUniqueViolation(duplicate) && isUniqueViolation(duplicate, 'account_pkey')).toBe(true);
  expect(isUniqueViolation(duplicate, 'other')).toBe(false);
  expect(isCheckViolation(await failureOf(insert(pool, 2, -1)))).toBe(true);
  expect(isUndefinedTable(await failureOf(query(pool, sql`SELECT FROM nowhere`)))).toBe(true);
});

test('of two serializable transactions that read each other’s writes one must try again', async () => {
  await insert(pool, 1);
  await insert(pool, 2);
  const move = (from: number, to: number, ready: Promise<unknown>) =>
    withTransaction(
      pool,
      async (transaction) => {
        await query(transaction, sql`SELECT sum(amount) FROM account WHERE id = ${from}`);
        await ready;
        await execute(transaction, sql`UPDATE account SET amount = 0 WHERE id = ${to}`);
      },
      { isolation: 'serializable' },
    );
  let go = () => undefined as void;
  const both = new Promise<void>((resolve) => {
    go = resolve;
  });
  const results = [failureOf(move(1, 2, both)), failureOf(move(2, 1, both))];
  await withConnection(pool, async (connection) => {
    const waiting = sql`SELECT FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE 'SELECT sum%' AND datname = current_database()`;
    while ((await query(connection, waiting)).length < 2);
  });
  go();
  expect((await Promise.all(results)).filter(isSerializationFailure)).toHaveLength(1);
});

test('a session that is lost is told as such and replaced', async () => {
  const lost = await failureOf(
    withTransaction(pool, async (transaction) => {
      const session = await queryRow<{ pid: number }>(transaction, sql`SELECT pg_backend_pid() AS pid`);
      await execute(pool, sql`SELECT pg_terminate_backend(${session?.pid ?? 0}, 5000)`);
      await query(transaction, sql`SELECT 1`);
    }),
  );
  expect(isConnectionLoss(lost)).toBe(true);
  expect(await count()).toBe(0);
  const nowhere = createPool({
    connectionString: 'postgresql://u:hunter2@127.0.0.1:1/x',
    applicationName: 'tests',
    max: 1,
  });
  const refused = await failureOf(query(nowhere, sql`SELECT 1`));
  expect(isConnectionLoss(refused)).toBe(true);
  expect(String(refused)).not.toContain('hunter2');
});

test('advisory locks hold until the transaction or the session ends', async () => {
  await withConnection(pool, async (other) => {
    await withTransaction(pool, async (transaction) => {
      await lockTransaction(transaction, 'a');
      expect(await trySessionLock(other, 'a')).toBe(false);
      expect(await trySessionLock(other, 'b')).toBe(true);
    });
    expect(await trySessionLock(other, 'a')).toBe(true);
    await unlockSession(other, 'a');
    await unlockSession(other, 'b');
  });
});

test('values come back as documented', async () => {
  const row = await queryRow(
    pool,
    sql`SELECT 9007199254740991 AS most, 1.10::numeric AS exact, '2026-03-01'::date AS day, ARRAY[1,2]::int8[] AS list, ARRAY[1.10] AS exacts,
      '2026-03-01T08:00:00.5+08'::timestamptz AS instant, ARRAY['2026-03-01T00:00:00Z'::timestamptz, NULL] AS instants,
      ${JSON.stringify({ a: [1] })}::jsonb AS data, ${new Date('2026-03-01T00:00:00.123Z')}::timestamptz AS given`,
  );
  expect(row).toEqual({
    most: 9007199254740991,
    exact: '1.10',
    day: '2026-03-01',
    list: [1, 2],
    exacts: ['1.10'],
    instant: '2026-03-01T00:00:00.500Z',
    instants: ['2026-03-01T00:00:00.000Z', null],
    data: { a: [1] },
    given: '2026-03-01T00:00:00.123Z',
  });
  await expect(query(pool, sql`SELECT 9007199254740993`)).rejects.toThrow(RangeError);
});

test('a statement file is prepared once under its own name, which is that of its metric', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await mkdir(join(folder, 'sql/apply'), { recursive: true });
  const file = join(folder, 'sql/apply/addTen.sql');
  await writeFile(file, '-- adds ten\nSELECT $1::int + 10 AS sum');
  const statement = loadStatement(pathToFileURL(file));
  expect(statement.name).toBe('apply/addTen');
  expect(loadStatement(pathToFileURL(file))).toBe(statement);
  await withConnection(pool, async (connection) => {
    expect(await query(connection, statement, [1])).toEqual([{ sum: 11 }]);
    expect(await query(connection, statement, [2])).toEqual([{ sum: 12 }]);
    const prepared = await query(
      connection,
      sql`SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE name = 'apply/addTen'`,
    );
    expect(prepared).toEqual([{ runs: 2 }]);
  });
  expect(observed.filter(({ name }) => name === 'apply/addTen')).toHaveLength(2);
  await mkdir(join(folder, 'other/sql/apply'), { recursive: true });
  const namesake = join(folder, 'other/sql/apply/addTen.sql');
  await writeFile(namesake, 'SELECT 1');
  expect(() => loadStatement(pathToFileURL(namesake))).toThrow('Two statements are called apply/addTen');
  await rm(folder, { recursive: true });
});
