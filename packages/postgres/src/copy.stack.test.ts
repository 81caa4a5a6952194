import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Pool } from './Connection.ts';
import { copyIn } from './copyIn.ts';
import { copyOut } from './copyOut.ts';
import { arrayLiteral, type CopyRow } from './copyText.ts';
import { createPool } from './createPool.ts';
import { execute, query, readRows } from './query.ts';
import { sql } from './sql.ts';
import { createTestDatabase } from './testDatabase.ts';
import { withConnection, withTransaction } from './withTransaction.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  pool = createPool({ connectionString: database.connectionString, applicationName: 'tests', max: 2 });
  await execute(
    pool,
    sql`CREATE TABLE thing (at int, name text, list text[], many int8, flag bool, data jsonb)`,
  );
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});

const copy = 'COPY thing (at, name, list, many, flag, data) FROM STDIN';
const storable = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const special = fc.string({
  unit: fc.constantFrom('\\', '\t', '\n', '\r', 'N', '.', '"', ',', '{', '}', '企', '𠮷', ' '),
});
const text = fc.oneof(storable, special);

test('any text comes back as it was, by SELECT and by COPY', { timeout: 60_000 }, async () => {
  const row = fc.record({
    name: fc.option(text),
    list: fc.array(fc.option(text), { maxLength: 4 }),
    many: fc.option(fc.maxSafeInteger()),
    flag: fc.option(fc.boolean()),
    data: fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
      const selected = await withTransaction(pool, async (transaction) => {
        await execute(transaction, sql`TRUNCATE thing`);
        const lines: CopyRow[] = rows.map(({ name, list, many, flag, data }, at) => [
          at,
          name,
          arrayLiteral(list),
          many === null ? null : BigInt(many),
          flag,
          JSON.stringify(data),
        ]);
        expect(await copyIn(transaction, copy, lines)).toBe(rows.length);
        return query(transaction, sql`SELECT name, list, many, flag, data FROM thing ORDER BY at`);
      });
      expect(selected).toEqual(rows);
      const read: (string | null)[] = [];
      await withConnection(pool, async (connection) => {
        for await (const batch of copyOut(connection, 'COPY (SELECT name FROM thing ORDER BY at) TO STDOUT'))
          read.push(...batch.map(([name = null]) => name));
      });
      expect(read).toEqual(rows.map(({ name }) => name));
    }),
    { numRuns: 60 },
  );
});

test('many rows, in batches that arrive one after another, and read back in batches', async () => {
  async function* batches() {
    for (let batch = 0; batch < 10; batch += 1)
      yield Array.from(
        { length: 5_000 },
        (_, at): CopyRow => [batch * 5_000 + at, '企业'.repeat(20), null, null, null, null],
      );
  }
  const sizes: number[] = [];
  await withTransaction(pool, async (transaction) => {
    await execute(transaction, sql`TRUNCATE thing`);
    expect(await copyIn(transaction, copy, batches())).toBe(50_000);
    for await (const rows of readRows<{ at: number }>(
      transaction,
      sql`SELECT at FROM thing WHERE at < ${45_000} ORDER BY at`,
      20_000,
    )) {
      expect(rows[0]?.at).toBe(sizes.reduce((sum, size) => sum + size, 0));
      sizes.push(rows.length);
    }
  });
  expect(sizes).toEqual([20_000, 20_000, 5_000]);
});

test.each([
  ['NUL', 'a\0', /NUL/],
  ['half a character', '𠮷'.slice(0, 1), /surrogate/],
])('a text with %s writes nothing, and the connection is still good', async (_, bad, message) => {
  await execute(pool, sql`TRUNCATE thing`);
  await withConnection(pool, async (connection) => {
    const rows: CopyRow[] = [
      [1, 'good', null, null, null, null],
      [2, bad, null, null, null, null],
    ];
    await expect(copyIn(connection, copy, rows)).rejects.toThrow(message);
    expect(await query(connection, sql`SELECT FROM thing`)).toHaveLength(0);
  });
});

test('what the server refuses is reported without the data', async () => {
  await withConnection(pool, async (connection) => {
    const rows: CopyRow[] = [['张三', null, null, null, null, null]];
    const refusal = await copyIn(connection, copy, rows).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'PostgresError', sqlstate: '22P02' });
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('张三');
    expect(await query(connection, sql`SELECT 1`)).toHaveLength(1);
  });
});

test('a reader that stops early leaves the connection usable', async () => {
  await withTransaction(pool, async (transaction) => {
    await copyIn(
      transaction,
      copy,
      Array.from({ length: 20_000 }, (_, at): CopyRow => [at, 'x'.repeat(50), null, null, null, null]),
    );
    for await (const rows of copyOut(transaction, 'COPY thing (at) TO STDOUT')) {
      expect(rows.length).toBeGreaterThan(0);
      break;
    }
    expect(await query(transaction, sql`SELECT 1`)).toHaveLength(1);
  });
});
