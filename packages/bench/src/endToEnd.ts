import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mainOf, startService } from '@liandong/devstack';
import { createKafka, describeLog } from '@liandong/event-bus';
import { marksWait, readPositions } from '@liandong/index-store/apply';
import { digestIndex } from '@liandong/index-store/read';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { execute, type Pool, sql, withTransaction } from '@liandong/postgres';
import { createLogger, startStopwatch } from '@liandong/runtime';
import type { PreparedLog } from './prepareLog.ts';

const pollMilliseconds = 20;

/** From the topics to the committed index, from nothing: events a second, from the first commit on. */
export async function endToEnd(
  log: PreparedLog,
  normalizers: number,
  profile: boolean,
): Promise<{ readonly rate: number; readonly events: number; readonly digest: string }> {
  const pool = openIndex({ connectionString: log.databaseUrl, applicationName: 'bench', max: 2 });
  await execute(pool, sql`DROP SCHEMA IF EXISTS index CASCADE`);
  await migrateIndex(log.databaseUrl);
  const env = {
    DATABASE_URL: log.databaseUrl,
    KAFKA_BROKERS: log.kafkaBrokers.join(','),
  };
  const end = await endOfLog(log);
  const services = await Promise.all(
    Array.from({ length: normalizers }, (_, at) =>
      startService({
        name: 'normalizer',
        main: mainOf('normalizer'),
        env,
        ...(profile ? { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${join(log.stateDir, '..')}`] } : {}),
        logFile: join(log.stateDir, 'logs', `normalizer-${at}.log`),
      }),
    ),
  );
  const elapsed = startStopwatch();
  while ((await taken(pool)) < end || (await withTransaction(pool, marksWait))) await delay(pollMilliseconds);
  const rate = end / elapsed();
  const { digest } = await digestIndex(pool);
  await Promise.all(services.map((service) => service.stop()));
  await pool.close();
  return { rate, events: end, digest };
}

async function endOfLog({ kafkaBrokers, topics }: PreparedLog): Promise<number> {
  const logger = createLogger({ name: 'bench', level: 'silent' });
  const { partitions } = await describeLog(
    createKafka({ brokers: kafkaBrokers, clientId: 'bench', logger }),
    topics,
  );
  return partitions.reduce((sum, { high }) => sum + Number(high), 0);
}

async function taken(pool: Pool): Promise<number> {
  return (await readPositions(pool)).reduce((sum, { next_offset: next }) => sum + next, 0);
}
