import type { RegistryFreshness } from '@liandong/contracts/api';
import { decisionsTopic, registryOfTopic, registryTopics } from '@liandong/contracts/events';
import { readStatus } from '@liandong/index-store/read';
import { registryFreshness } from '@liandong/intake-store/read';
import type { Hub } from '../context.ts';

/** What of a partition the index has not taken yet. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly messages: number;
}

/** How far the index is behind the log and the registries. */
export interface HubLag {
  readonly generation: number;
  /** True where the log is taken in to its end and nothing waits to be folded anew. */
  readonly idle: boolean;
  readonly registries: readonly RegistryFreshness[];
  readonly partitions: readonly PartitionLag[];
  /** Pieces of work that events left behind in the index and that are not done yet. */
  readonly marks: number;
}

/**
 * Compares the log's ends with the index's positions. The ends are read first, so that "idle" is true of all that was
 * in the log then. The registries are those that ever filed or that the index has read anything of.
 */
export async function readHubLag({ index, intake, topicPrefix, describeLog }: Hub): Promise<HubLag> {
  const [freshness, before] = await Promise.all([registryFreshness(intake), readStatus(index)]);
  const known = new Set([
    ...freshness.map((registry) => registry.registry),
    ...before.positions.flatMap(({ topic }) => registryOfTopic(topic, topicPrefix) ?? []),
  ]);
  const topics = [...known].flatMap((name) => Object.values(registryTopics(name, topicPrefix)) as string[]);
  const ends = await describeLog([...topics, decisionsTopic(topicPrefix)]);
  const status = await readStatus(index);

  const place = (topic: string, partition: number) => `${topic}/${partition}`;
  const next = new Map(
    status.positions.map((position) => [place(position.topic, position.partition), position.next]),
  );
  const partitions = ends.map(({ topic, partition, low, high }): PartitionLag => {
    const messages = Number(high) - (next.get(place(topic, partition)) ?? Number(low));
    return { topic, partition, messages: Math.max(0, messages) };
  });
  const lagOf = (belongs: (topic: string) => boolean) =>
    partitions.filter(({ topic }) => belongs(topic)).reduce((sum, { messages }) => sum + messages, 0);

  const registries = [...known].toSorted().map((name): RegistryFreshness => {
    const filed = freshness.find((registry) => registry.registry === name);
    const lag = lagOf((topic) => registryOfTopic(topic, topicPrefix) === name);
    return { name, lag, newest: filed?.newest ?? null, rejected: filed?.rejected ?? 0 };
  });
  const idle = status.marks === 0 && lagOf(() => true) === 0;
  return { generation: status.generation, idle, registries, partitions, marks: status.marks };
}
