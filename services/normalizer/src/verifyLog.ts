import { describeLog, type Kafka, LogMismatch, readFirstMessages } from '@liandong/event-bus';
import { ForeignLog, readPositions } from '@liandong/index-store/apply';
import type { Pool } from '@liandong/postgres';
import type { LogIdentity } from './toSlices.ts';

/**
 * Is this the log that the index was made from? Another cluster, a log shorter than its position, or one that begins
 * with another message stops the normalizer before it writes anything: an operator has to say what is true.
 *
 * @throws ForeignLog, LogMismatch
 */
export async function verifyLog(kafka: Kafka, pool: Pool, topics: readonly string[]): Promise<LogIdentity> {
  const [log, positions] = await Promise.all([describeLog(kafka, topics), readPositions(pool)]);
  const bounds = new Map(log.partitions.map((bound) => [`${bound.topic}/${bound.partition}`, bound]));
  const held = log.partitions.filter((bound) => bound.high > bound.low);
  const first = held.length === 0 ? [] : await readFirstMessages(kafka, held);
  const firstMessages = new Map(first.map((of) => [`${of.topic}/${of.partition}`, of.digest ?? '']));
  for (const position of positions) {
    const name = `${position.topic}/${position.partition}`;
    const bound = bounds.get(name);
    if (bound === undefined) {
      if (!topics.includes(position.topic)) continue;
      throw new ForeignLog(`${name}: the index was made from this partition, and the log has none`);
    }
    if (position.cluster_id !== log.clusterId) {
      throw new ForeignLog(
        `${name}: the index was made from cluster ${position.cluster_id}, this is ${log.clusterId}`,
      );
    }
    const next = BigInt(position.next_offset);
    if (next > bound.high || next < bound.low) throw new LogMismatch(bound, next, bound.low, bound.high);
    const firstMessage = firstMessages.get(name) ?? '';
    if (position.first_message !== '' && position.first_message !== firstMessage) {
      throw new ForeignLog(`${name}: the partition begins with another message than when the index was made`);
    }
  }
  return { clusterId: log.clusterId, firstMessages };
}
