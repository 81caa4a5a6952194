import { randomId } from '@liandong/runtime';
import type { Admin, Consumer, EachBatchPayload } from 'kafkajs';
import { client, type Kafka, retry } from './createKafka.ts';
import { fetchBounds } from './describeLog.ts';
import { LogMismatch } from './LogMismatch.ts';
import { type Batch, type Partition, type PartitionPosition, partitionKey } from './Message.ts';
import { toMessage } from './toMessage.ts';
import { withAdmin } from './withAdmin.ts';

/** From the offset `from` to before `to`. */
interface Range extends Partition {
  readonly from: bigint;
  readonly to: bigint;
}

interface ReadLogOptions {
  readonly kafka: Kafka;
  readonly topics: readonly string[];
  /** Only these partitions of the topics. */
  readonly partitions?: readonly Partition[];
  /** Where to begin, of partitions that are named; elsewhere at the first message there is. */
  readonly from?: readonly PartitionPosition[];
  /** Where to end (before that offset); elsewhere at the end that the partition had when reading began. */
  readonly to?: readonly PartitionPosition[];
  readonly onMessages: (batch: Batch) => Promise<void> | void;
  /** Bytes of a fetch from one partition, and of a fetch. */
  readonly fetchBytes?: number;
}

async function findRanges(admin: Admin, options: ReadLogOptions): Promise<ReadonlyMap<string, Range>> {
  const wanted = options.partitions === undefined ? undefined : new Set(options.partitions.map(partitionKey));
  const positions = (given: readonly PartitionPosition[] = []) =>
    new Map(given.map((position) => [partitionKey(position), position.offset]));
  const [froms, tos] = [positions(options.from), positions(options.to)];
  const ranges = new Map<string, Range>();
  for (const { topic, partition, low, high } of await fetchBounds(admin, options.topics)) {
    const key = partitionKey({ topic, partition });
    if (wanted !== undefined && !wanted.has(key)) continue;
    const [from, to] = [froms.get(key) ?? low, tos.get(key) ?? high];
    if (from > high || to > high || from < low)
      throw new LogMismatch({ topic, partition }, from > high ? from : to, low, high);
    ranges.set(key, { topic, partition, from, to });
  }
  return ranges;
}

/** Reads the ranges with a consumer that has joined a group of its own; resolves when each has come to its end. */
function readRanges(
  consumer: Consumer,
  ranges: ReadonlyMap<string, Range>,
  options: ReadLogOptions,
): Promise<void> {
  const open = new Set([...ranges].flatMap(([key, { from, to }]) => (from < to ? [key] : [])));
  const next = new Map([...ranges].map(([key, { from }]) => [key, from]));
  return new Promise<void>((resolve, reject) => {
    if (open.size === 0) return resolve();
    const advance = (at: Partition, last: bigint) => {
      const key = partitionKey(at);
      if (last + 1n < (ranges.get(key)?.to ?? 0n) || !open.delete(key)) return;
      consumer.pause([{ topic: at.topic, partitions: [at.partition] }]);
      if (open.size === 0) resolve();
    };
    const eachBatch = async (payload: EachBatchPayload) => {
      const { batch } = payload;
      const key = partitionKey(batch);
      const [from, to] = [next.get(key), ranges.get(key)?.to];
      if (from === undefined || to === undefined || !open.has(key)) return;
      const messages = batch.messages.map(toMessage).filter(({ offset }) => offset >= from && offset < to);
      const { topic, partition, highWatermark } = batch;
      try {
        if (messages.length > 0)
          await options.onMessages({
            topic,
            partition,
            from,
            messages,
            highWatermark: BigInt(highWatermark),
          });
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
      next.set(key, (messages.at(-1)?.offset ?? from - 1n) + 1n);
      await payload.heartbeat();
    };
    consumer.on('consumer.crash', ({ payload: { error, restart } }) => {
      if (!restart) reject(error);
    });
    // Sees also what is filtered before eachBatch: transaction markers at the end of a partition.
    consumer.on('consumer.end_batch_process', ({ payload }) => advance(payload, BigInt(payload.lastOffset)));
    consumer.on('consumer.group_join', ({ payload: { memberAssignment } }) => {
      for (const [topic, partitions] of Object.entries(memberAssignment))
        for (const partition of partitions) {
          const key = partitionKey({ topic, partition });
          if (open.has(key)) consumer.seek({ topic, partition, offset: String(next.get(key)) });
          else consumer.pause([{ topic, partitions: [partition] }]);
        }
    });
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
  });
}

/**
 * Reads a bounded part of topics once and resolves at its end: each partition in its own order, by default all that was
 * there when reading began. Leaves no consumer group behind.
 * @throws LogMismatch when a given offset lies outside of the log; what `onMessages` throws
 */
export function readLog(options: ReadLogOptions): Promise<void> {
  const bytes = options.fetchBytes ?? 6_000_000;
  return withAdmin(options.kafka, async (admin) => {
    const ranges = await findRanges(admin, options);
    if ([...ranges.values()].every(({ from, to }) => from >= to)) return;
    const groupId = `read-${randomId()}`;
    const consumer = options.kafka[client].consumer({
      groupId,
      maxBytesPerPartition: bytes,
      maxBytes: bytes,
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      retry,
    });
    await consumer.connect();
    try {
      await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
      await readRanges(consumer, ranges, options);
    } finally {
      await consumer.disconnect();
      await admin.deleteGroups([groupId]).catch(() => undefined);
    }
  });
}
