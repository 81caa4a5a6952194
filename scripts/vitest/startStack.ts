import type { TestProject } from 'vitest/node';
import { startTestServers } from '../../packages/devstack/src/index.ts';

/** One PostgreSQL and one Kafka for all stack tests of a run; each file makes a database and topics of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startTestServers();
  project.provide('databaseUrl', servers.databaseUrl);
  project.provide('kafkaBrokers', servers.kafkaBrokers.join(','));
  return servers.stop;
}
