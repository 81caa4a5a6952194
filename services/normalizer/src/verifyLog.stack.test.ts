import { createTestDatabase } from '@liandong/devstack';
import {
  createKafka,
  createPublisher,
  describeLog,
  digestMessage,
  ensureTopics,
  type Kafka,
  LogMismatch,
  type Publisher,
} from '@liandong/event-bus';
import { ForeignLog } from '@liandong/index-store/apply';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { execute, type Pool, sql } from '@liandong/postgres';
import { createLogger, randomId } from '@liandong/runtime';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { verifyLog } from './verifyLog.ts';

const topic = `verify-${randomId()}`;
const first = digestMessage({ key: Buffer.from('k'), value: Buffer.from('first') });
let pool: Pool;
let kafka: Kafka;
let publisher: Publisher;
let clusterId: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase(inject('databaseUrl'));
  await migrateIndex(database.url);
  pool = openIndex({ connectionString: database.url, applicationName: 'tests', max: 1 });
  const logger = createLogger({ name: 'tests', level: 'silent' });
  kafka = createKafka({ brokers: inject('kafkaBrokers').split(','), clientId: 'tests', logger });
  publisher = await createPublisher(kafka);
  await ensureTopics(kafka, [{ topic, partitions: 1, retention: 'forever' }]);
  await publisher.publish(topic, [
    { key: 'k', value: 'first' },
    { key: 'k', value: 'second' },
  ]);
  ({ clusterId } = await describeLog(kafka, [topic]));
  drop = async () => {
    await Promise.all([pool.close(), publisher.close()]);
    await database.drop();
  };
});
afterAll(() => drop());
beforeEach(() => execute(pool, sql`TRUNCATE positions`));

interface Held {
  readonly partition?: number;
  readonly next?: number;
  readonly cluster?: string;
  readonly firstMessage?: string;
}
const hold = ({ partition = 0, next = 2, cluster = clusterId, firstMessage = first }: Held) =>
  execute(
    pool,
    sql`INSERT INTO positions (topic, partition, next_offset, cluster_id, first_message)
        VALUES (${topic}, ${partition}, ${next}, ${cluster}, ${firstMessage})`,
  );

test.each([
  ['an index that has taken nothing yet', undefined],
  ['the log that it was made from', {}],
  ['a position whose partition was empty at first', { firstMessage: '' }],
])('%s fits', async (_, held) => {
  if (held !== undefined) await hold(held);
  const identity = await verifyLog(kafka, pool, [topic]);
  expect(identity).toEqual({ clusterId, firstMessages: new Map([[`${topic}/0`, first]]) });
});

test.each([
  ['another cluster', { cluster: 'another' }, ForeignLog, 'was made from cluster another'],
  ['a log shorter than its position', { next: 3 }, LogMismatch, 'the log is shorter'],
  ['another first message', { firstMessage: 'f'.repeat(64) }, ForeignLog, 'begins with another message'],
  ['a partition that the log does not have', { partition: 1 }, ForeignLog, 'the log has none'],
])('%s stops the normalizer', async (_, held, kind, why) => {
  await hold(held);
  const verifying = verifyLog(kafka, pool, [topic]);
  await expect(verifying).rejects.toThrow(kind);
  await expect(verifying).rejects.toThrow(why);
});

test('positions of topics that are not read do not matter', async () => {
  await hold({ cluster: 'another' });
  const other = `${topic}-other`;
  await ensureTopics(kafka, [{ topic: other, partitions: 1, retention: 'forever' }]);
  expect((await verifyLog(kafka, pool, [other])).firstMessages.size).toBe(0);
});
