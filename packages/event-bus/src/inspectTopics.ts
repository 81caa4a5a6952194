import kafkajs from 'kafkajs';
import type { Kafka } from './createKafka.ts';
import { withAdmin } from './withAdmin.ts';

/** How a topic is kept, as the brokers say. */
export interface TopicState {
  readonly topic: string;
  readonly exists: boolean;
  readonly partitions: number;
  /** Replicas of the partition that has the fewest; 0 for a topic that is not there. */
  readonly replicas: number;
  /** Partitions with a replica that has fallen behind or a leader that is missing. */
  readonly underReplicated: readonly number[];
  /** Whether every message is kept without limit of time or size. */
  readonly keptForever: boolean;
}

const wanted = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' };

/** Looks at topics without changing anything; one that is missing is said to be, not an error. */
export function inspectTopics(kafka: Kafka, names: readonly string[]): Promise<readonly TopicState[]> {
  return withAdmin(kafka, async (admin) => {
    const known = new Set(await admin.listTopics());
    const there = names.filter((name) => known.has(name));
    const { topics } =
      there.length === 0 ? { topics: [] } : await admin.fetchTopicMetadata({ topics: there });
    const { resources } =
      there.length === 0
        ? { resources: [] }
        : await admin.describeConfigs({
            includeSynonyms: false,
            resources: there.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
          });
    return names.map((topic): TopicState => {
      const partitions = topics.find(({ name }) => name === topic)?.partitions ?? [];
      const entries = resources.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
      const found = new Map(entries.map(({ configName, configValue }) => [configName, configValue]));
      return {
        topic,
        exists: known.has(topic),
        partitions: partitions.length,
        replicas:
          partitions.length === 0 ? 0 : Math.min(...partitions.map(({ replicas }) => replicas.length)),
        underReplicated: partitions
          .filter(({ isr, replicas, leader }) => isr.length < replicas.length || leader < 0)
          .map(({ partitionId }) => partitionId),
        keptForever: Object.entries(wanted).every(([name, value]) => found.get(name) === value),
      };
    });
  });
}
