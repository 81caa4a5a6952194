import { CompressionTypes, type Message as KafkaMessage, type Producer, type RecordMetadata } from 'kafkajs';
import { client, type Kafka, retry } from './createKafka.ts';
import type { OutgoingMessage, PublishedRange } from './Message.ts';
import { partitionOf } from './partitionOf.ts';

export interface Publisher {
  /**
   * Publishes messages of one topic in their order, splitting them into requests. Resolves when every in-sync replica
   * has all of them, with where they lie. When it rejects, any of them may be in the log: publish them again, since a
   * repeated event means nothing. It waits out a broker that restarts (half a minute).
   */
  readonly publish: (
    topic: string,
    messages: Iterable<OutgoingMessage>,
  ) => Promise<readonly PublishedRange[]>;
  readonly close: () => Promise<void>;
}

/** Bytes of a request: below the 1 MB that a broker accepts as a batch by default. */
const requestBytes = 900_000;
const messageOverhead = 70;
const attempts = 3;

/** kafkajs's message with the partition that was chosen for it, to be held against the acknowledgements. */
interface RoutedMessage extends KafkaMessage {
  chosen?: number;
}

function encode({ key, value, headers }: OutgoingMessage): {
  readonly message: RoutedMessage;
  readonly bytes: number;
} {
  const message: RoutedMessage = {
    key: Buffer.from(key),
    value: typeof value === 'string' ? Buffer.from(value) : value,
    ...(headers === undefined ? {} : { headers }),
  };
  const headerBytes = headers === undefined ? 0 : 4 * JSON.stringify(headers).length;
  return { message, bytes: key.length * 4 + (message.value?.length ?? 0) + headerBytes + messageOverhead };
}

function* splitByBytes(messages: Iterable<OutgoingMessage>): Generator<RoutedMessage[], void, undefined> {
  let request: RoutedMessage[] = [];
  let total = 0;
  for (const outgoing of messages) {
    const { message, bytes } = encode(outgoing);
    if (total + bytes > requestBytes && request.length > 0) {
      yield request;
      request = [];
      total = 0;
    }
    request.push(message);
    total += bytes;
  }
  if (request.length > 0) yield request;
}

function countByPartition(messages: readonly RoutedMessage[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { chosen = -1 } of messages) counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  return counts;
}

/**
 * Sends a request until each partition in it is acknowledged. kafkajs loses messages silently when one of several
 * brokers fails and its partition moves to one that has already answered: the retry leaves that one out and the send
 * resolves. So the acknowledgements are held against what was sent.
 */
async function sendAll(
  send: (messages: RoutedMessage[]) => Promise<readonly RecordMetadata[]>,
  topic: string,
  messages: RoutedMessage[],
): Promise<readonly PublishedRange[]> {
  const ranges: PublishedRange[] = [];
  let remaining = messages;
  for (let attempt = 0; attempt < attempts && remaining.length > 0; attempt += 1) {
    const acknowledged = new Map<number, bigint>();
    for (const { partition, errorCode, baseOffset } of await send(remaining))
      if (errorCode === 0 && baseOffset !== undefined) acknowledged.set(partition, BigInt(baseOffset));
    for (const [partition, count] of countByPartition(remaining)) {
      const first = acknowledged.get(partition);
      if (first !== undefined) ranges.push({ topic, partition, first, count });
    }
    remaining = remaining.filter(({ chosen = -1 }) => !acknowledged.has(chosen));
  }
  if (remaining.length > 0) throw new Error(`${remaining.length} messages to ${topic} were not acknowledged`);
  return ranges;
}

function createProducer(kafka: Kafka): Producer {
  return kafka[client].producer({
    idempotent: false,
    allowAutoTopicCreation: false,
    retry: { ...retry, retries: 20 },
    createPartitioner:
      () =>
      ({ message, partitionMetadata }) => {
        const routed = message as RoutedMessage;
        routed.chosen = partitionOf(message.key as Buffer, partitionMetadata.length);
        return routed.chosen;
      },
  });
}

/**
 * Connects a producer. It is not idempotent: kafkajs 2.2.4 lost an acknowledged record with an idempotent producer and
 * limited retries, where a plain one only repeats.
 */
export async function createPublisher(
  kafka: Kafka,
  options: { readonly gzip?: boolean } = {},
): Promise<Publisher> {
  const producer = createProducer(kafka);
  const compression = options.gzip === true ? CompressionTypes.GZIP : CompressionTypes.None;
  await producer.connect();
  return {
    publish: async (topic, messages) => {
      const send = (request: RoutedMessage[]) =>
        producer.send({ topic, messages: request, acks: -1, compression });
      const ranges: PublishedRange[] = [];
      for (const request of splitByBytes(messages)) ranges.push(...(await sendAll(send, topic, request)));
      return ranges;
    },
    close: () => producer.disconnect(),
  };
}
