import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createPublisher, type Publisher } from './createPublisher.ts';
import { describeLog } from './describeLog.ts';
import type { Batch, Message } from './Message.ts';
import { readFirstMessages } from './readFirstMessages.ts';
import { readLog } from './readLog.ts';
import { connectForTests } from './testTopics.ts';
import { withAdmin } from './withAdmin.ts';

const { kafka, createTopic } = connectForTests(inject('kafkaBrokers'));
let publisher: Publisher;
beforeAll(async () => {
  publisher = await createPublisher(kafka);
});
afterAll(() => publisher.close());

const numbered = (count: number, size = 10) =>
  Array.from({ length: count }, (_, at) => ({
    key: `key ${at % 50}`,
    value: `${at}`.padStart(size),
    headers: { n: `${at}` },
  }));

function collect() {
  const byPartition = new Map<string, Message[]>();
  const onMessages = ({ topic, partition, messages }: Batch) => {
    const key = `${topic}/${partition}`;
    byPartition.set(key, [...(byPartition.get(key) ?? []), ...messages]);
  };
  return { byPartition, onMessages, all: () => [...byPartition.values()].flat() };
}

test('gives back what was published: every message once, a key in order, whatever the size of the requests', async () => {
  const topic = await createTopic(4);
  const ranges = await publisher.publish(topic, numbered(3_000, 1_000));
  expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(3_000);
  const read = collect();
  await readLog({ kafka, topics: [topic], onMessages: read.onMessages });
  const values = read.all().map(({ value }) => Number(value));
  expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 3_000 }, (_, at) => at));
  for (const messages of read.byPartition.values()) {
    const order = messages.map(({ headers }) => Number(headers['n']));
    for (const key of new Set(messages.map((message) => String(message.key)))) {
      const own = messages.flatMap((message, at) => (String(message.key) === key ? [order[at]] : []));
      expect(own).toEqual(own.toSorted((a = 0, b = 0) => a - b));
    }
    expect(messages.map(({ offset }) => offset)).toEqual(messages.map((_, at) => BigInt(at)));
  }
});

test('reads between bounds, of some partitions, and leaves no group behind', async () => {
  const topic = await createTopic(2);
  await publisher.publish(topic, numbered(200));
  const { partitions } = await describeLog(kafka, [topic]);
  const high = partitions.find(({ partition }) => partition === 1)?.high ?? 0n;
  const read = collect();
  await readLog({
    kafka,
    topics: [topic],
    partitions: [{ topic, partition: 1 }],
    from: [{ topic, partition: 1, offset: 5n }],
    to: [{ topic, partition: 1, offset: high - 2n }],
    onMessages: read.onMessages,
  });
  expect(read.all().map(({ offset }) => offset)).toEqual(
    Array.from({ length: Number(high) - 7 }, (_, at) => BigInt(at + 5)),
  );
  const { groups } = await withAdmin(kafka, (admin) => admin.listGroups());
  expect(groups.filter(({ groupId }) => groupId.startsWith('read-'))).toEqual([]);
});

test('what the handler throws ends the reading', async () => {
  const topic = await createTopic(1);
  await publisher.publish(topic, numbered(10));
  const reading = readLog({ kafka, topics: [topic], onMessages: () => Promise.reject(new Error('enough')) });
  await expect(reading).rejects.toThrow('enough');
});

test('the first messages tell one log from another', async () => {
  const [one, same, other] = [await createTopic(1), await createTopic(1), await createTopic(1)];
  await publisher.publish(one, [
    { key: 'a', value: 'b' },
    { key: 'c', value: 'd' },
  ]);
  await publisher.publish(same, [{ key: 'a', value: 'b' }]);
  await publisher.publish(other, [{ key: 'ab', value: '' }]);
  const empty = await createTopic(1);
  const digests = (
    await readFirstMessages(
      kafka,
      [one, same, other, empty].map((topic) => ({ topic, partition: 0 })),
    )
  ).map(({ digest }) => digest);
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(digests[1]).toBe(digests[0]);
  expect(digests[2]).not.toBe(digests[0]);
  expect(digests[3]).toBeNull();
});
