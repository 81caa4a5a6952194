import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubPlaces } from '@liandong/backup';
import { createKafka } from '@liandong/event-bus';
import { createLogger } from '@liandong/runtime';
import { z } from 'zod';
import type { readBackupConfig } from '../config.ts';
import { startServers } from '../startServers.ts';

const StackFile = z.object({
  databaseUrl: z.string(),
  kafkaBrokers: z.array(z.string()),
  topicPrefix: z.string(),
});
type Addresses = z.infer<typeof StackFile>;

async function runningStack(stateDir: string): Promise<Addresses | undefined> {
  const text = await readFile(join(stateDir, 'stack.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : StackFile.parse(JSON.parse(text));
}

/**
 * Lends the places of a hub: those that the environment names; else those of the hub that runs on the state directory; else
 * its embedded servers, started for this and stopped again.
 */
export async function withHubPlaces<Result>(
  { given, stateDir, keysDir, kafkaAccess }: ReturnType<typeof readBackupConfig>,
  use: (places: HubPlaces) => Promise<Result>,
): Promise<Result> {
  const useAddresses = ({ databaseUrl, kafkaBrokers, topicPrefix }: Addresses): Promise<Result> => {
    const logger = createLogger({ name: 'backup', level: 'warn', destination: process.stderr });
    const kafka = createKafka({ ...kafkaAccess, brokers: kafkaBrokers, clientId: 'backup', logger });
    return use({ databaseUrl, kafka, topicPrefix, keysDir });
  };
  const known = given ?? (await runningStack(stateDir));
  if (known !== undefined) return useAddresses(known);
  const servers = await startServers({ stateDir, log: (line) => console.error(line) });
  try {
    return await useAddresses({ ...servers, topicPrefix: '' });
  } finally {
    await servers.stop();
  }
}
