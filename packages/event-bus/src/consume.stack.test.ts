import { randomId } from '@liandong/runtime';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import type { ConsumeOptions, Consumption } from './ConsumeOptions.ts';
import { consume } from './consume.ts';
import { createPublisher, type Publisher } from './createPublisher.ts';
import { LogMismatch } from './LogMismatch.ts';
import { partitionKey } from './Message.ts';
import { connectForTests } from './testTopics.ts';

const { kafka, createTopic } = connectForTests(inject('kafkaBrokers'));
let publisher: Publisher;
const running: Consumption[] = [];
beforeAll(async () => {
  publisher = await createPublisher(kafka);
});
afterEach(() => Promise.all(running.splice(0).map((consumption) => consumption.stop())));
afterAll(() => publisher.close());

const publishNumbers = (topic: string, from: number, count: number) =>
  publisher.publish(
    topic,
    Array.from({ length: count }, (_, at) => ({ key: `${from + at}`, value: `${from + at}` })),
  );
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 20_000, interval: 20 });

/** A store as the index is one: positions and what was taken change together, and a batch below its position is skipped. */
function createStore() {
  const positions = new Map<string, bigint>();
  const taken: number[] = [];
  const crashes: unknown[] = [];
  let below = 0;
  const start = async (topic: string, more: Partial<ConsumeOptions> = {}) => {
    const consumption = await consume({
      kafka,
      groupId: topic,
      topics: [topic],
      positionsOf: async (partitions) =>
        partitions.flatMap((at) => {
          const offset = positions.get(partitionKey(at));
          return offset === undefined ? [] : [{ ...at, offset }];
        }),
      onBatch: async (batch) => {
        const position = positions.get(partitionKey(batch)) ?? 0n;
        const fresh = batch.messages.filter(({ offset }) => offset >= position);
        below += batch.messages.length - fresh.length;
        taken.push(...fresh.map(({ value }) => Number(value)));
        positions.set(partitionKey(batch), (batch.messages.at(-1)?.offset ?? 0n) + 1n);
      },
      onCrash: (error) => crashes.push(error),
      ...more,
    });
    running.push(consumption);
    return consumption;
  };
  return { positions, taken, crashes, start, below: () => below };
}
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test('reads on from the positions of its caller, though Kafka knows nothing of them', async () => {
  const topic = await createTopic(3);
  const store = createStore();
  await publishNumbers(topic, 0, 300);
  const first = await store.start(topic);
  await until(() => expect(store.taken).toHaveLength(300));
  await first.stop();
  await publishNumbers(topic, 300, 100);
  await store.start(topic);
  await until(() => expect(store.taken).toHaveLength(400));
  expect(sorted(store.taken)).toEqual(upTo(400));
  expect(store.below()).toBe(0);
});

test('two share the partitions, and after one leaves the other reads on where it stood', async () => {
  const topic = await createTopic(4);
  const store = createStore();
  const assigned = [0, 0];
  const one = await store.start(topic, { onAssigned: (positions) => (assigned[0] = positions.length) });
  await store.start(topic, { onAssigned: (positions) => (assigned[1] = positions.length) });
  await until(() => expect(assigned).toEqual([2, 2]));
  await publishNumbers(topic, 0, 200);
  await until(() => expect(store.taken).toHaveLength(200));
  await one.stop();
  await publishNumbers(topic, 200, 200);
  await until(() => expect(store.taken).toHaveLength(400));
  expect(sorted(store.taken)).toEqual(upTo(400));
  expect(store.below()).toBe(0);
});

test('nothing is fetched before the positions are known, however long that takes', async () => {
  const topic = await createTopic(1);
  const store = createStore();
  await publishNumbers(topic, 0, 50);
  const offsets: bigint[] = [];
  let answer = () => undefined as void;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await store.start(topic, {
    positionsOf: async ([at]) => {
      await asked;
      return at === undefined ? [] : [{ ...at, offset: 40n }];
    },
    onBatch: async ({ messages }) => void offsets.push(...messages.map(({ offset }) => offset)),
  });
  await publishNumbers(topic, 50, 1);
  const witness = createStore();
  await witness.start(topic, { groupId: randomId() });
  await until(() => expect(witness.taken).toHaveLength(51));
  expect(offsets).toEqual([]);
  answer();
  await until(() => expect(offsets).toEqual(upTo(11).map((at) => BigInt(at + 40))));
});

test('goes where the handler or a seek sends it', async () => {
  const topic = await createTopic(1);
  const store = createStore();
  await publishNumbers(topic, 0, 10);
  const begins: bigint[] = [];
  const consumption = await store.start(topic, {
    onBatch: async ({ messages }) => {
      begins.push(messages[0]?.offset ?? -1n);
      return begins.length === 1 ? { seekTo: 7n } : undefined;
    },
  });
  await until(() => expect(begins).toEqual([0n, 7n]));
  consumption.seek({ topic, partition: 0, offset: 3n });
  await until(() => expect(begins).toEqual([0n, 7n, 3n]));
});

test('a pause holds the reading, and resume lets it go on', async () => {
  const topic = await createTopic(2);
  const store = createStore();
  const consumption = await store.start(topic);
  await publishNumbers(topic, 0, 10);
  await until(() => expect(store.taken).toHaveLength(10));
  consumption.pause();
  await publishNumbers(topic, 10, 10);
  const witness = createStore();
  await witness.start(topic, { groupId: randomId() });
  await until(() => expect(witness.taken).toHaveLength(20));
  expect(store.taken).toHaveLength(10);
  consumption.resume();
  await until(() => expect(store.taken).toHaveLength(20));
});

test('a log shorter than its position stops loudly', async () => {
  const topic = await createTopic(1);
  const store = createStore();
  await publishNumbers(topic, 0, 5);
  store.positions.set(`${topic}/0`, 9n);
  await store.start(topic);
  await until(() => expect(store.crashes).toHaveLength(1));
  expect(store.crashes[0]).toBeInstanceOf(LogMismatch);
  expect(store.taken).toEqual([]);
});

test('what the handler throws ends the reading, once', async () => {
  const topic = await createTopic(1);
  const store = createStore();
  await publishNumbers(topic, 0, 5);
  let calls = 0;
  await store.start(topic, {
    onBatch: async () => {
      calls += 1;
      throw new Error('broken');
    },
  });
  await until(() => expect(store.crashes).toEqual([new Error('broken')]));
  expect(calls).toBe(1);
});

test('stops while a handler waits for a queue that nobody empties', async () => {
  const topic = await createTopic(1);
  const store = createStore();
  await publishNumbers(topic, 0, 5);
  let waiting = false;
  const consumption = await store.start(topic, {
    onBatch: () => {
      waiting = true;
      return new Promise(() => undefined);
    },
  });
  await until(() => expect(waiting).toBe(true));
  await consumption.stop();
  expect(store.crashes).toEqual([]);
});
