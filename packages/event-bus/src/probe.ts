import { setTimeout as delay } from 'node:timers/promises';
import { startStopwatch } from '@liandong/runtime';
import type { Kafka } from './createKafka.ts';
import { withAdmin } from './withAdmin.ts';

const pauseMilliseconds = 100;

async function ask(kafka: Kafka): Promise<string> {
  return withAdmin(kafka, async (admin) => {
    const { clusterId } = await admin.describeCluster();
    await admin.fetchOffsets({ groupId: 'probe' });
    return clusterId;
  });
}

/**
 * Waits until the cluster answers and its group coordinator has loaded; that comes up to a second after the port opens.
 * @returns the cluster's id
 * @throws the last failure when that takes longer than `timeoutSeconds`
 */
export async function probe(kafka: Kafka, timeoutSeconds = 60): Promise<string> {
  const elapsed = startStopwatch();
  for (;;) {
    try {
      return await ask(kafka);
    } catch (error) {
      if (elapsed() > timeoutSeconds) throw error;
      await delay(pauseMilliseconds);
    }
  }
}
