import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiandongClient, type LiandongClient } from '@liandong/client';
import {
  activateDefaults,
  createTestDatabase,
  type Hub,
  type HubOptions,
  type HubTokens,
  issueTokens,
  startHub,
  writeStackFile,
} from '@liandong/devstack';
import { openIndex } from '@liandong/index-store/schema';
import type { Pool } from '@liandong/postgres';
import { randomId } from '@liandong/runtime';
import { vi } from 'vitest';
import { openTestLog, type TestLog } from './openTestLog.ts';
import { type CommandResult, runLiandong } from './runLiandong.ts';

/** The servers of a test run, as vitest provides them. */
export interface TestServers {
  readonly databaseUrl: string;
  readonly kafkaBrokers: string;
}

/** A whole hub of real processes on a database, topics and a state directory of its own. */
export interface TestHub {
  readonly hub: Hub;
  readonly stateDir: string;
  readonly databaseUrl: string;
  /** As the operator. */
  readonly client: LiandongClient;
  readonly tokens: HubTokens;
  /** On the index, beside the hub. */
  readonly index: Pool;
  readonly log: TestLog;
  /** Runs the `liandong` command on this hub's state directory. */
  readonly liandong: (...args: string[]) => Promise<CommandResult>;
  /** Waits until all that is in the log is in the index; gives the index's digest. */
  readonly settledDigest: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Asking costs the machine that should get on with it. */
const settling = { timeout: 120_000, interval: 250 };

/** Starts a hub with the shipped divisions and rules in force; its changes are published only where a test asks. */
export async function startTestHub(
  servers: TestServers,
  options: Pick<HubOptions, 'normalizers' | 'changeFeed' | 'registries' | 'env'> = {},
): Promise<TestHub> {
  const database = await createTestDatabase(servers.databaseUrl);
  const stateDir = await mkdtemp(join(tmpdir(), 'liandong-acceptance-'));
  const topicPrefix = `${randomId().slice(0, 8)}.`;
  const kafkaBrokers = servers.kafkaBrokers.split(',');
  const databaseUrl = database.url;
  const hub = await startHub({
    stateDir,
    databaseUrl,
    kafkaBrokers,
    topicPrefix,
    changeFeed: false,
    ...options,
  });
  const tokens = await issueTokens(stateDir, databaseUrl);
  await writeStackFile(stateDir, hub, { databaseUrl, kafkaBrokers });
  const client = createLiandongClient({ url: hub.api, token: tokens.operator });
  if (options.normalizers !== 0) await activateDefaults(client);
  const index = openIndex({ connectionString: databaseUrl, applicationName: 'acceptance', max: 2 });
  const log = await openTestLog(kafkaBrokers, topicPrefix);
  return {
    hub,
    stateDir,
    databaseUrl,
    client,
    tokens,
    index,
    log,
    liandong: (...args) => runLiandong([...args, '--data', stateDir]),
    settledDigest: async () => {
      await vi.waitUntil(async () => (await client.health.status.query()).idle, settling);
      return (await client.index.digest.query()).digest;
    },
    stop: async () => {
      await hub.stop();
      await Promise.all([index.close(), log.close()]);
      await database.drop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
