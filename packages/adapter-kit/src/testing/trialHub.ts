import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createToken, migrateAccess, openAccess } from '@liandong/access-store';
import { registryTopics } from '@liandong/contracts/events';
import { bundleProgram } from '@liandong/devstack';
import { createKafka, readLog } from '@liandong/event-bus';
import { migrateIntake, openIntake } from '@liandong/intake-store';
import { createPool, execute, identifier, sql } from '@liandong/postgres';
import { createLogger, randomId } from '@liandong/runtime';

const main = fileURLToPath(new URL('./trialMain.ts', import.meta.url));

export interface TrialAdapter {
  readonly url: string;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<number | null>;
}

async function spawnAdapter(env: NodeJS.ProcessEnv, mappingVersion: number): Promise<TrialAdapter> {
  const program = await bundleProgram(main);
  const child: ChildProcess = spawn(process.execPath, [program, String(mappingVersion)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no standard output');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the adapter exited with ${String(code)}`)),
    ),
  ])) as [string];
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  };
  const { url } = JSON.parse(line) as { url: string };
  return { url, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Waits for a condition; @throws after 30 seconds, naming it. */
export async function until(what: string, condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`still not: ${what}`);
}

/** A database, topics, folders and a token of its own for one test file. */
export async function createTrialHub(serverUrl: string, kafkaBrokers: string) {
  const name = `intake_${randomId().replaceAll('-', '')}`;
  const prefix = `${name}.`;
  const server = createPool({ connectionString: serverUrl, applicationName: 'tests', max: 1 });
  await execute(server, sql`CREATE DATABASE ${identifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrateIntake(url.href);
  await migrateAccess(url.href);
  const pool = openIntake({ databaseUrl: url.href, applicationName: 'tests', max: 2 });
  const access = openAccess({ databaseUrl: url.href, applicationName: 'tests', max: 1 });
  const tokenFor = async (registry: string) => {
    const grant = { role: 'department', registry } as const;
    return (await createToken(access, { label: 'trial', grant, until: '2099-12-31' }, 'tests')).token;
  };
  const directory = await mkdtemp(join(tmpdir(), 'liandong-intake-'));
  const folder = (part: string) => join(directory, part);
  const kafka = createKafka({
    brokers: kafkaBrokers.split(','),
    clientId: 'tests',
    logger: createLogger({ name: 'tests', level: 'silent' }),
  });
  const topics = registryTopics('trial', prefix);
  const env = {
    DATABASE_URL: url.href,
    KAFKA_BROKERS: kafkaBrokers,
    KAFKA_TOPIC_PREFIX: prefix,
    LOG_LEVEL: 'error',
    SPOOL_DIR: folder('spool'),
    KEYS_DIR: folder('keys'),
    INBOX_DIR: folder('inbox'),
    SETTLE_MS: '700',
    FILINGS_AT_ONCE: '1',
    MAX_ARRIVING_PUSHES: '2',
    MAX_FILINGS_UNDER_WAY: '4',
    MAX_FILE_BYTES: '16000000',
    MAX_SPOOL_BYTES: '32000000',
  };
  const readTopic = async (topic: string): Promise<readonly string[]> => {
    const values: string[] = [];
    await readLog({
      kafka,
      topics: [topic],
      onMessages: ({ messages }) => void values.push(...messages.map(({ value }) => String(value))),
    });
    return values;
  };
  return {
    pool,
    kafka,
    topics,
    inbox: folder('inbox'),
    spool: folder('spool'),
    tokenFor,
    startAdapter: (mappingVersion = 1) => spawnAdapter(env, mappingVersion),
    statements: () => readTopic(topics.organizations),
    filingEvents: () => readTopic(topics.filings),
    drop: async () => {
      await Promise.all([pool.close(), access.close()]);
      await execute(server, sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`);
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

export type TrialHub = Awaited<ReturnType<typeof createTrialHub>>;
