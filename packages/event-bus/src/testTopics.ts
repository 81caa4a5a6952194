import { createLogger, randomId } from '@liandong/runtime';
import { createKafka, type Kafka } from './createKafka.ts';
import { ensureTopics } from './ensureTopics.ts';

/** A connection for tests, and topics of their own on the test broker, kept for ever. */
export function connectForTests(brokers: string): {
  readonly kafka: Kafka;
  readonly createTopic: (partitions: number) => Promise<string>;
} {
  const kafka = createKafka({
    brokers: brokers.split(','),
    clientId: 'tests',
    logger: createLogger({ name: 'tests', level: 'silent' }),
  });
  const createTopic = async (partitions: number) => {
    const topic = `test-${randomId()}`;
    await ensureTopics(kafka, [{ topic, partitions, retention: 'forever' }]);
    return topic;
  };
  return { kafka, createTopic };
}
