import { IndexChange } from '@liandong/contracts/events';
import { createTestDatabase } from '@liandong/devstack';
import {
  createKafka,
  createPublisher,
  ensureTopics,
  type Kafka,
  type Publisher,
  readLog,
} from '@liandong/event-bus';
import { measureLag, readChanges, readEdges } from '@liandong/index-store/feed';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { execute, type Pool, sql } from '@liandong/postgres';
import { createLogger, randomId } from '@liandong/runtime';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { publishChanges } from './publishChanges.ts';
import { takeTurns } from './takeTurns.ts';

const logger = createLogger({ name: 'tests', level: 'silent' });
const topic = `test-${randomId()}.index.changes`;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: Pool;
let kafka: Kafka;
let publisher: Publisher;

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  await migrateIndex(database.url);
  pool = openIndex({ connectionString: database.url, applicationName: 'tests', max: 4 });
  kafka = createKafka({ brokers: [inject('kafkaBrokers')], clientId: 'tests', logger });
  await ensureTopics(kafka, [{ topic, partitions: 2, retention: 'compact' }]);
  publisher = await createPublisher(kafka);
});
afterAll(async () => {
  await Promise.all([publisher.close(), pool.close()]);
  await database.drop();
});

const [one, two, three] = [randomId(), randomId(), randomId()];
/** A row of the index. Synthetic. */
const state = (organizationId: string, name: string) =>
  JSON.stringify({
    organizationId,
    code: '91410305MA0000001T',
    name,
    kind: 'enterprise',
    line: 'non-public',
    division: '410305',
    status: 'no-members',
    reason: 'no-members',
    since: '2026-01-01',
    rules: 'r',
    registrationStatus: '1',
    staff: 3,
    members: 0,
    review: 'a,b',
    records: 1,
  });
const write = (id: string, before: string | null, after: string | null, mergedInto: string | null = null) =>
  execute(
    pool,
    sql`INSERT INTO changes (organization_id, before, after, merged_into, cause)
        VALUES (${id}, ${before}, ${after}, ${mergedInto}, ${after === null ? null : 'business-registration-1#2'})`,
  );

const publish = (by: Publisher = publisher, keep = 0) =>
  publishChanges({
    pool,
    publisher: by,
    topic,
    city: '410300',
    keep,
    published: () => undefined,
    stopping: new AbortController().signal,
  });
/** Publishes until nothing waits; another test's transaction on this server may hold it back for a moment. */
const publishAll = () =>
  vi.waitUntil(async () => (await publish()) && (await measureLag(pool)).rows === 0, { timeout: 30_000 });

async function published(): Promise<{ key: string; text: string; message: IndexChange }[]> {
  const found: { key: string; text: string; message: IndexChange }[] = [];
  await readLog({
    kafka,
    topics: [topic],
    onMessages: ({ messages }) => {
      for (const { key, value } of messages) {
        const text = String(value);
        found.push({ key: String(key), text, message: IndexChange.parse(JSON.parse(text)) });
      }
    },
  });
  return found;
}

test('each organization’s last message is what it is: changed, merged away, no more; in order, and never null', async () => {
  await write(one, null, state(one, '甲'));
  await write(two, null, state(two, '乙'));
  await write(three, null, state(three, '丙'));
  await write(one, state(one, '甲'), state(one, '甲二'));
  await write(two, state(two, '乙'), null, one);
  await write(three, state(three, '丙'), null);
  await publishAll();
  const messages = await published();
  expect(messages).toHaveLength(6);
  expect(messages.every(({ key, message }) => key === message.subject)).toBe(true);
  const last = new Map(messages.map(({ key, message }) => [key, message]));
  expect(last.get(one)).toMatchObject({
    cause: 'business-registration-1#2',
    data: { organization: { name: '甲二', review: ['a', 'b'] } },
  });
  expect(last.get(two)?.data).toEqual({ mergedInto: one });
  expect(last.get(three)?.data).toEqual({ withdrawn: true });
  for (const key of [one, two, three]) {
    const sequences = messages.filter((each) => each.key === key).map(({ message }) => message.sequence);
    expect(sequences).toEqual(sequences.toSorted());
  }
});

test('killed between broker and database it publishes again, the same bytes, and loses nothing', async () => {
  const before = (await published()).length;
  await write(one, state(one, '甲二'), state(one, '甲三'));
  const killed: Publisher = {
    ...publisher,
    publish: async (...args) => {
      await publisher.publish(...args);
      throw new Error('killed');
    },
  };
  const onceKilled = () =>
    publish(killed).then(
      () => false,
      (error: unknown) => String(error).includes('killed'),
    );
  await vi.waitUntil(onceKilled, { timeout: 30_000 });
  await publishAll();
  const [first, second, ...more] = (await published()).filter(({ text }) => text.includes('甲三'));
  expect(more).toEqual([]);
  expect(second).toEqual(first);
  expect(await published()).toHaveLength(before + 2);
  await publishAll();
  expect(await published()).toHaveLength(before + 2);
});

test('of two processes one publishes, the other takes over', async () => {
  const stops = [new AbortController(), new AbortController()];
  const turns = [0, 0];
  const running = stops.map(({ signal: stopping }, at) =>
    takeTurns({
      pool,
      pauseMilliseconds: 10,
      logger,
      failed: () => undefined,
      stopping,
      work: async () => {
        turns[at] = (turns[at] ?? 0) + 1;
        return true;
      },
    }),
  );
  await vi.waitUntil(() => turns.some((count) => count > 3));
  const leader = turns.findIndex((count) => count > 0);
  expect(turns[1 - leader]).toBe(0);
  stops[leader]?.abort();
  await vi.waitUntil(() => (turns[1 - leader] ?? 0) > 0);
  stops[1 - leader]?.abort();
  await Promise.all(running);
});

test('it keeps as many published changes as it is told to; a place before them is gone', async () => {
  const { start } = await readEdges(pool);
  await write(two, null, state(two, '乙'));
  await vi.waitUntil(async () => (await publish(publisher, 2)) && (await measureLag(pool)).rows === 0, {
    timeout: 30_000,
  });
  expect(await readChanges(pool, start, 10)).toEqual({ kind: 'gone' });
  const { start: kept } = await readEdges(pool);
  const page = await readChanges(pool, kept, 10);
  expect(page.kind === 'page' && page.changes).toHaveLength(2);
});
