import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, mainOf, type Service, startService } from '@liandong/devstack';
import { describeLog } from '@liandong/event-bus';
import { digestIndex, readStatus } from '@liandong/index-store/read';
import { openIndex } from '@liandong/index-store/schema';
import type { Pool } from '@liandong/postgres';
import { randomId } from '@liandong/runtime';
import { vi } from 'vitest';
import { openTestLog, type TestLog } from './openTestLog.ts';
import type { TestServers } from './startTestHub.ts';

/** An index and its log without the rest of the hub: what is in the log was written by hand. */
export interface TestIndex {
  readonly index: Pool;
  readonly log: TestLog;
  /**
   * Starts a normalizer on it, as a process of its own.
   * @throws ServiceFailed where it ends before it is ready
   */
  readonly startNormalizer: () => Promise<Service>;
  /** Stops every normalizer that runs. */
  readonly stopNormalizers: () => Promise<void>;
  /** Where the normalizers' logs lie together. */
  readonly logFile: string;
  /** Waits until the log is taken in to its end and nothing is left to fold anew; gives the index's digest. */
  readonly settledDigest: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Makes an index, and a normalizer at work on it, whose topics are there. */
export async function startTestIndex(servers: TestServers, batchEvents = 5_000): Promise<TestIndex> {
  const database = await createTestDatabase(servers.databaseUrl);
  const directory = await mkdtemp(join(tmpdir(), 'liandong-acceptance-'));
  const logFile = join(directory, 'normalizer.log');
  const prefix = `${randomId().slice(0, 8)}.`;
  const started: Service[] = [];
  const startNormalizer = async (): Promise<Service> => {
    const service = await startService({
      name: 'normalizer',
      main: mainOf('normalizer'),
      logFile,
      env: {
        DATABASE_URL: database.url,
        KAFKA_BROKERS: servers.kafkaBrokers,
        KAFKA_TOPIC_PREFIX: prefix,
        BATCH_EVENTS: String(batchEvents),
      },
    });
    started.push(service);
    return service;
  };
  const stopNormalizers = async (): Promise<void> => {
    await Promise.all(started.splice(0).map((service) => service.stop()));
  };
  await startNormalizer();
  const index = openIndex({ connectionString: database.url, applicationName: 'acceptance', max: 2 });
  const log = await openTestLog(servers.kafkaBrokers.split(','), prefix);
  const isSettled = async (): Promise<boolean> => {
    const { partitions } = await describeLog(log.kafka, log.topics);
    const { positions, marks } = await readStatus(index);
    const next = new Map(positions.map((at) => [`${at.topic}/${at.partition}`, at.next]));
    const behind = partitions.some(
      ({ topic, partition, high }) => Number(high) > (next.get(`${topic}/${partition}`) ?? 0),
    );
    return marks === 0 && !behind;
  };
  return {
    index,
    log,
    startNormalizer,
    logFile,
    stopNormalizers,
    settledDigest: async () => {
      await vi.waitUntil(isSettled, { timeout: 60_000, interval: 150 });
      return (await digestIndex(index)).digest;
    },
    stop: async () => {
      await stopNormalizers();
      await Promise.all([index.close(), log.close()]);
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
