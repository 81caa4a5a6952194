import { type Connection, execute, type Pool, queryRow, sql } from '@liandong/postgres';

/** Issues `count` numbers in a row and gives the first; never twice, but a rolled back transaction gives its back. */
export async function issueNumbers(on: Connection, counter: string, count: number): Promise<number> {
  const row = await queryRow<{ value: number }>(
    on,
    sql`INSERT INTO counters (name, value) VALUES (${counter}, ${count})
        ON CONFLICT (name) DO UPDATE SET value = counters.value + ${count} RETURNING value`,
  );
  if (row === undefined) throw new Error(`counter ${counter} gave no number`);
  return row.value - count + 1;
}

/** Raises a counter to what the log holds, so that a lost database never issues a number again; never lowers it. */
export async function raiseCounter(pool: Pool, counter: string, atLeast: number): Promise<void> {
  await execute(
    pool,
    sql`INSERT INTO counters (name, value) VALUES (${counter}, ${atLeast})
        ON CONFLICT (name) DO UPDATE SET value = GREATEST(counters.value, excluded.value)`,
  );
}
