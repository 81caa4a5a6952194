import { randomId } from '@liandong/runtime';
import { expect, inject, test } from 'vitest';
import { client } from './createKafka.ts';
import { describeLog } from './describeLog.ts';
import { ensureTopics, TopicRefused } from './ensureTopics.ts';
import { probe } from './probe.ts';
import { connectForTests } from './testTopics.ts';
import { withAdmin } from './withAdmin.ts';

const { kafka } = connectForTests(inject('kafkaBrokers'));

const createOtherwise = (topic: string, settings: Record<string, string>) =>
  withAdmin(kafka, (admin) =>
    admin.createTopics({
      waitForLeaders: true,
      topics: [{ topic, configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })) }],
    }),
  );

test('makes what is missing, beside another that does, and is content with what it finds', async () => {
  const specs = [
    { topic: `test-${randomId()}`, partitions: 3, retention: 'forever', largeMessages: true },
    { topic: `test-${randomId()}`, partitions: 1, retention: 'compact' },
  ] as const;
  await Promise.all([ensureTopics(kafka, specs), ensureTopics(kafka, specs)]);
  await ensureTopics(kafka, specs);
  const { clusterId, partitions } = await describeLog(
    kafka,
    specs.map(({ topic }) => topic),
  );
  expect(partitions).toHaveLength(4);
  expect(clusterId).toBe(await probe(kafka));
  expect(kafka[client]).toBeDefined();
});

test.each([
  ['cleanup.policy', { 'cleanup.policy': 'compact', 'retention.ms': '-1' }],
  ['retention.ms', { 'retention.ms': '604800000' }],
  ['retention.bytes', { 'retention.ms': '-1', 'retention.bytes': '1000000' }],
  ['max.message.bytes', { 'retention.ms': '-1' }],
])('refuses a topic kept otherwise, and names %s', async (setting, settings) => {
  const topic = `test-${randomId()}`;
  await createOtherwise(topic, settings);
  const spec = { topic, partitions: 1, retention: 'forever', largeMessages: true } as const;
  const refusal = await ensureTopics(kafka, [spec]).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TopicRefused);
  expect(refusal).toMatchObject({ topic, setting });
});
