import { type Pool, queryRow, sql } from '@liandong/postgres';

/**
 * Issues the next number of a topic, at least `atLeast`; committed before it is given, so that no number is ever
 * given twice. A number whose event was not published leaves a gap, which means nothing.
 */
export async function issueNumber(pool: Pool, topic: string, atLeast = 1): Promise<number> {
  const row = await queryRow<{ number: number }>(
    pool,
    sql`INSERT INTO counters (topic, number) VALUES (${topic}, ${atLeast})
        ON CONFLICT (topic) DO UPDATE SET number = greatest(counters.number + 1, excluded.number)
        RETURNING number`,
  );
  if (row === undefined) throw new Error('an upsert gave no row');
  return row.number;
}

/** Says that the log already holds a number, so that the next one issued is above it (a hub whose `access` is new). */
export async function raiseCounter(pool: Pool, topic: string, held: number): Promise<void> {
  await queryRow(
    pool,
    sql`INSERT INTO counters (topic, number) VALUES (${topic}, ${held})
        ON CONFLICT (topic) DO UPDATE SET number = greatest(counters.number, excluded.number)`,
  );
}
