import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hub } from './startHub.ts';

const fileOf = (stateDir: string): string => join(stateDir, 'stack.json');

/** Says in the state directory how the running hub is reached; mode 600, since it holds the database's password. */
export async function writeStackFile(
  stateDir: string,
  hub: Pick<Hub, 'api' | 'adapters'>,
  servers: { readonly databaseUrl: string; readonly kafkaBrokers: readonly string[] },
): Promise<void> {
  const { databaseUrl, kafkaBrokers } = servers;
  const stack = {
    api: hub.api,
    adapters: hub.adapters,
    databaseUrl,
    kafkaBrokers,
    topicPrefix: '',
    pid: process.pid,
  };
  await writeFile(`${fileOf(stateDir)}.new`, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  await rename(`${fileOf(stateDir)}.new`, fileOf(stateDir));
}

/** A hub that is stopped is reached no more. */
export async function removeStackFile(stateDir: string): Promise<void> {
  await rm(fileOf(stateDir), { force: true });
}
