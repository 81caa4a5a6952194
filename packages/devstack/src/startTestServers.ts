import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopOrphanedKafka } from './kafka/startKafka.ts';
import { findHolder } from './lockState.ts';
import { stopOrphanedPostgres } from './postgres/startPostgres.ts';
import { startServers } from './startServers.ts';
import type { Servers } from './superviseServers.ts';

const prefix = 'liandong-test-';

/** Removes what test runs that were killed have left: their servers and their directories. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const stateDir = join(tmpdir(), name);
    if (!name.startsWith(prefix) || (await findHolder(stateDir)) !== 'dead') continue;
    await Promise.all([stopOrphanedPostgres(stateDir, () => {}), stopOrphanedKafka(stateDir, () => {})]);
    await rm(stateDir, { recursive: true, force: true });
  }
}

/** A PostgreSQL and a Kafka for a test run, in a new directory under the system's temporary one; `stop` removes it. */
export async function startTestServers(): Promise<Servers> {
  await clearAbandoned();
  const stateDir = await mkdtemp(join(tmpdir(), prefix));
  await chmod(stateDir, 0o711);
  const servers = await startServers({ stateDir, durability: 'test', log: () => {} });
  return {
    ...servers,
    stop: async () => {
      await servers.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
