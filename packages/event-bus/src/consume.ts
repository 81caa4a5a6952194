import kafkajs, { type EachBatchPayload } from 'kafkajs';
import type { ConsumeOptions, Consumption } from './ConsumeOptions.ts';
import { client, retry } from './createKafka.ts';
import { type Batch, partitionKey } from './Message.ts';
import {
  assign,
  crash,
  forgetAssignment,
  mendRewind,
  type Reading,
  seek,
  toTopicPartitions,
} from './Reading.ts';
import { toMessage } from './toMessage.ts';

const defaultFetchBytes = { partition: 6_000_000, total: 6_000_000 };
const heartbeatMilliseconds = 1_000;
/**
 * A member that was killed holds its partitions so long; and after a broker's death kafkajs comes back as a new member,
 * who waits so long for the one it was.
 */
const sessionMilliseconds = 10_000;
/** Also how long kafkajs sleeps when every partition is paused, as at each assignment. */
const maxWaitMilliseconds = 200;

/** Waits for the handler, with heartbeats; gives undefined when the consumer is stopped before it has answered. */
async function handOver(reading: Reading, batch: Batch, heartbeat: () => Promise<void>) {
  const beat = setInterval(() => void heartbeat().catch(() => undefined), heartbeatMilliseconds);
  try {
    return await Promise.race([
      reading.options.onBatch(batch).then((answer) => ({ seekTo: answer?.seekTo })),
      reading.stopped.then(() => undefined),
    ]);
  } finally {
    clearInterval(beat);
  }
}

async function takeBatch(reading: Reading, payload: EachBatchPayload): Promise<void> {
  const { batch } = payload;
  const at = { topic: batch.topic, partition: batch.partition };
  const key = partitionKey(at);
  const { generation, next } = reading;
  const expected = next.get(key);
  if (reading.stopping || reading.crashed || expected === undefined || payload.isStale()) return;
  if (BigInt(batch.firstOffset() ?? expected) < expected) return mendRewind(reading, at, expected);
  const messages = batch.messages.map(toMessage);
  const handed = await handOver(
    reading,
    { ...at, from: expected, messages, highWatermark: BigInt(batch.highWatermark) },
    () => payload.heartbeat(),
  );
  if (handed === undefined || generation !== reading.generation || payload.isStale()) return;
  if (handed.seekTo !== undefined) return seek(reading, { ...at, offset: handed.seekTo });
  payload.resolveOffset(batch.lastOffset());
  // Not the fetch's last offset: that may be a marker's, of which the caller's position knows nothing.
  next.set(key, (messages.at(-1)?.offset ?? expected - 1n) + 1n);
}

async function eachBatch(reading: Reading, payload: EachBatchPayload): Promise<void> {
  try {
    await takeBatch(reading, payload);
  } catch (error) {
    if (error instanceof kafkajs.KafkaJSError) throw error;
    crash(reading, error);
    throw new kafkajs.KafkaJSNonRetriableError('the batch could not be handled');
  }
}

function listen(reading: Reading): void {
  const { consumer, logger } = reading;
  consumer.on('consumer.group_join', ({ payload: { memberAssignment } }) => {
    if (reading.stopping) return void setImmediate(() => void consumer.disconnect());
    const assignment = Object.entries(memberAssignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    logger.info({ partitions: assignment.length }, 'joined the group');
    assign(reading, assignment);
  });
  consumer.on('consumer.stop', () => forgetAssignment(reading));
  consumer.on('consumer.crash', ({ payload: { error, restart } }) => {
    if (restart) logger.warn({ err: error }, 'lost the brokers; joining again');
    else crash(reading, error);
  });
}

function createReading(options: ConsumeOptions): Reading & { readonly release: () => void } {
  const { kafka, groupId, fetchBytes = defaultFetchBytes } = options;
  let release = () => undefined as void;
  const stopped = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reading: Reading & { readonly release: () => void } = {
    options,
    consumer: kafka[client].consumer({
      groupId,
      maxBytesPerPartition: fetchBytes.partition,
      maxBytes: fetchBytes.total,
      maxWaitTimeInMs: maxWaitMilliseconds,
      sessionTimeout: sessionMilliseconds,
      heartbeatInterval: heartbeatMilliseconds,
      allowAutoTopicCreation: false,
      retry: { ...retry, restartOnFailure: () => Promise.resolve(!reading.stopping) },
    }),
    admin: kafka[client].admin(),
    logger: kafka.logger.child({ groupId }),
    next: new Map(),
    stopped,
    release,
    assignment: [],
    generation: 0,
    paused: false,
    stopping: false,
    crashed: false,
  };
  return reading;
}

/**
 * Reads topics as a member of a group whose positions are kept by the caller, never by Kafka. Resolves when the consumer
 * has been started; batches then come one after another until `stop` or a crash. A lost broker is no crash: it joins
 * again, and asks for the positions again.
 * @throws when no broker answers or a topic is missing
 */
export async function consume(options: ConsumeOptions): Promise<Consumption> {
  const reading = createReading(options);
  const { consumer, admin } = reading;
  const stop = async () => {
    reading.stopping = true;
    reading.release();
    await consumer.disconnect();
    await admin.disconnect();
  };
  listen(reading);
  try {
    await Promise.all([admin.connect(), consumer.connect()]);
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => eachBatch(reading, payload),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    seek: (position) => seek(reading, position),
    pause: () => {
      reading.paused = true;
      if (reading.assignment.length > 0) consumer.pause(toTopicPartitions(reading.assignment));
    },
    resume: () => {
      reading.paused = false;
      const positioned = reading.assignment.filter((at) => reading.next.has(partitionKey(at)));
      if (positioned.length > 0) consumer.resume(toTopicPartitions(positioned));
    },
    stop,
  };
}
