import { deadLettersTopic, decisionsTopic, registryTopics } from '@liandong/contracts/events';
import type { TopicSpec } from '@liandong/event-bus';

/** The topics that make up the log of a hub, as they must be kept: for ever. */
export function logTopics(registries: readonly string[], prefix: string, partitions: number): TopicSpec[] {
  const ofRegistries = registries.flatMap((registry): TopicSpec[] => {
    const topics = registryTopics(registry, prefix);
    return [
      { topic: topics.organizations, partitions, retention: 'forever' },
      { topic: topics.members, partitions, retention: 'forever' },
      { topic: topics.filings, partitions: 1, retention: 'forever' },
    ];
  });
  return [
    ...ofRegistries,
    { topic: decisionsTopic(prefix), partitions: 1, retention: 'forever', largeMessages: true },
  ];
}

/** Where messages go that cannot be read as events. */
export function deadLetters(prefix: string): TopicSpec {
  return { topic: deadLettersTopic(prefix), partitions: 1, retention: 'forever', largeMessages: true };
}
