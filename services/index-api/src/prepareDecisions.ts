import { type AccessPool, raiseCounter } from '@liandong/access-store';
import { deadLettersTopic, decisionsTopic } from '@liandong/contracts/events';
import { ensureTopics, type Kafka, readLog } from '@liandong/event-bus';
import { z } from 'zod';

const Numbered = z.object({ number: z.int().min(1) });

function numberOf(value: Buffer | null): number {
  try {
    return Numbered.parse(JSON.parse(value?.toString('utf8') ?? '')).number;
  } catch {
    return 0;
  }
}

/**
 * Makes the topics of decisions and dead letters if they are missing, and raises its counter to the highest number that the log holds: an
 * access store that was lost, or restored from a backup, issues no number again.
 */
export async function prepareDecisions(kafka: Kafka, access: AccessPool, topicPrefix: string): Promise<void> {
  const topic = decisionsTopic(topicPrefix);
  await ensureTopics(
    kafka,
    [topic, deadLettersTopic(topicPrefix)].map((name) => ({
      topic: name,
      partitions: 1,
      retention: 'forever',
      largeMessages: true,
    })),
  );
  let highest = 0;
  await readLog({
    kafka,
    topics: [topic],
    onMessages: ({ messages }) => {
      for (const { value } of messages) highest = Math.max(highest, numberOf(value));
    },
  });
  if (highest > 0) await raiseCounter(access, decisionsTopic(), highest);
}
