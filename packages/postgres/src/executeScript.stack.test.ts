import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Pool } from './Connection.ts';
import { createPool } from './createPool.ts';
import { executeScript } from './executeScript.ts';
import { query } from './query.ts';
import { sql } from './sql.ts';
import { withConnection, withTransaction } from './withTransaction.ts';

let pool: Pool;
beforeAll(() => {
  pool = createPool({ connectionString: inject('databaseUrl'), applicationName: 'tests', max: 1 });
});
afterAll(() => pool.close());

test('runs several statements, function bodies among them, in the transaction that is open', async () => {
  const script = `
    CREATE FUNCTION pg_temp.twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2 * n; END $$;
    CREATE TEMPORARY TABLE numbers (n int) ON COMMIT DROP;
    INSERT INTO numbers VALUES (pg_temp.twice(2)), ('3');`;
  await withTransaction(pool, async (tx) => {
    await executeScript(tx, script);
    expect(await query(tx, sql`SELECT n FROM numbers ORDER BY n`)).toEqual([{ n: 3 }, { n: 4 }]);
  });
});

test('leaves nothing of a text that fails', async () => {
  await withConnection(pool, async (connection) => {
    const script = 'CREATE TEMPORARY TABLE half (n int); SELECT 1 / 0;';
    await expect(executeScript(connection, script)).rejects.toThrow('division by zero');
    expect(await query(connection, sql`SELECT FROM pg_class WHERE relname = 'half'`)).toEqual([]);
  });
});
