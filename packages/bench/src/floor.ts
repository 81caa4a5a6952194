import { createKafka, type Partition, readLog } from '@liandong/event-bus';
import { copyIn, createPool, execute, sql, withTransaction } from '@liandong/postgres';
import { createLogger, startStopwatch } from '@liandong/runtime';

const batchRows = 10_000;

/**
 * What no index can go below: reading the topics, and writing each message as a row into a table with three
 * indexes. Gives messages a second.
 */
export async function floor(
  databaseUrl: string,
  brokers: readonly string[],
  topics: readonly string[],
): Promise<number> {
  const kafka = createKafka({
    brokers,
    clientId: 'floor',
    logger: createLogger({ name: 'bench', level: 'silent' }),
  });
  const pool = createPool({ connectionString: databaseUrl, applicationName: 'floor', max: 1 });
  await execute(pool, sql`DROP TABLE IF EXISTS floor`);
  await execute(pool, sql`CREATE TABLE floor (record_id text, place text, subject text, body text)`);
  for (const column of ['record_id', 'place', 'subject']) {
    await execute(
      pool,
      sql`CREATE INDEX ON floor (${column === 'place' ? sql`place` : column === 'subject' ? sql`subject` : sql`record_id`})`,
    );
  }
  const elapsed = startStopwatch();
  let rows: [string, string, string, string][] = [];
  let count = 0;
  const write = async (): Promise<void> => {
    const taken = rows;
    rows = [];
    count += taken.length;
    await withTransaction(pool, (tx) =>
      copyIn(tx, 'COPY floor (record_id, place, subject, body) FROM STDIN', taken),
    );
  };
  const placeOf = ({ topic, partition }: Partition, offset: bigint): string =>
    `${topic}/${partition}/${offset}`;
  await readLog({
    kafka,
    topics,
    onMessages: async (batch) => {
      for (const { key, value, offset } of batch.messages) {
        const subject = String(offset % 65_536n);
        rows.push([key?.toString() ?? '', placeOf(batch, offset), subject, value?.toString() ?? '']);
        if (rows.length >= batchRows) await write();
      }
    },
  });
  if (rows.length > 0) await write();
  const seconds = elapsed();
  await execute(pool, sql`DROP TABLE floor`);
  await pool.close();
  return count / seconds;
}
