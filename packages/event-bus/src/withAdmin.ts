import type { Admin } from 'kafkajs';
import { client, type Kafka } from './createKafka.ts';

/** Lends a connected admin client. */
export async function withAdmin<Result>(
  kafka: Kafka,
  use: (admin: Admin) => Promise<Result>,
): Promise<Result> {
  const admin = kafka[client].admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}
