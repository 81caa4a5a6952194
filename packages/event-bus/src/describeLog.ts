import type { Admin } from 'kafkajs';
import type { Kafka } from './createKafka.ts';
import type { Partition } from './Message.ts';
import { whenTopicsKnown } from './whenTopicsKnown.ts';
import { withAdmin } from './withAdmin.ts';

/** What a log holds: of each partition the offsets from `low` to before `high`. */
export interface LogDescription {
  /** The cluster's own id: another cluster, another log. */
  readonly clusterId: string;
  readonly partitions: readonly (Partition & { readonly low: bigint; readonly high: bigint })[];
}

/** The bounds of topics, by topic in the given order and by partition. */
export async function fetchBounds(
  admin: Admin,
  topics: readonly string[],
): Promise<LogDescription['partitions']> {
  const byTopic = await Promise.all(
    topics.map(async (topic) =>
      (await whenTopicsKnown(() => admin.fetchTopicOffsets(topic))).map(({ partition, low, high }) => ({
        topic,
        partition,
        low: BigInt(low),
        high: BigInt(high),
      })),
    ),
  );
  return byTopic
    .flat()
    .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic) || a.partition - b.partition);
}

/** The cluster's id and the bounds of these topics. @throws when a topic is missing or no broker answers */
export function describeLog(kafka: Kafka, topics: readonly string[]): Promise<LogDescription> {
  return withAdmin(kafka, async (admin) => {
    const { clusterId } = await admin.describeCluster();
    return { clusterId, partitions: await fetchBounds(admin, topics) };
  });
}
