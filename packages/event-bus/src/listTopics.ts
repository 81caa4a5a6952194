import type { Kafka } from './createKafka.ts';
import { withAdmin } from './withAdmin.ts';

/** The names of all topics of the cluster that these credentials may see, in order. */
export function listTopics(kafka: Kafka): Promise<readonly string[]> {
  return withAdmin(kafka, async (admin) => (await admin.listTopics()).toSorted());
}
