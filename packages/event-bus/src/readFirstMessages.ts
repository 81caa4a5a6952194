import { createHash } from 'node:crypto';
import type { Kafka } from './createKafka.ts';
import { describeLog } from './describeLog.ts';
import type { Message, Partition } from './Message.ts';
import { readLog } from './readLog.ts';

/** The digest of a partition's first message (`digestMessage`), or null where there is none yet. */
export interface FirstMessage extends Partition {
  readonly digest: string | null;
}

const fetchBytes = 65_536;

/** SHA-256 in hexadecimal over the key's length (4 bytes, big-endian), the key and the value of a message. */
export function digestMessage({ key, value }: Pick<Message, 'key' | 'value'>): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(key?.length ?? 0);
  return createHash('sha256')
    .update(length)
    .update(key ?? '')
    .update(value ?? '')
    .digest('hex');
}

/** Tells one log from another that happens to be as long: the digest of each partition's first message. */
export async function readFirstMessages(
  kafka: Kafka,
  partitions: readonly Partition[],
): Promise<readonly FirstMessage[]> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const bounds = (await describeLog(kafka, topics)).partitions;
  const digests = new Map<string, string>();
  const nameOf = ({ topic, partition }: Partition) => `${topic}/${partition}`;
  await readLog({
    kafka,
    topics,
    partitions,
    fetchBytes,
    to: bounds.map(({ topic, partition, low, high }) => ({
      topic,
      partition,
      offset: low < high ? low + 1n : low,
    })),
    onMessages: (batch) => {
      const first = batch.messages[0];
      if (first !== undefined) digests.set(nameOf(batch), digestMessage(first));
    },
  });
  return partitions.map(({ topic, partition }) => ({
    topic,
    partition,
    digest: digests.get(nameOf({ topic, partition })) ?? null,
  }));
}
