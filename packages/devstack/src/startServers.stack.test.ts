import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createKafka, createPublisher, ensureTopics, readLog } from '@liandong/event-bus';
import { createPool, execute, query, sql } from '@liandong/postgres';
import { createLogger } from '@liandong/runtime';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stopOrphanedKafka } from './kafka/startKafka.ts';
import { stopOrphanedPostgres } from './postgres/startPostgres.ts';
import { startedAt } from './processes.ts';
import { startServers } from './startServers.ts';

const topic = 'kept';
/** A run of its own process, which can be killed. */
const program = `
  const { startServers } = await import(${JSON.stringify(new URL('startServers.ts', import.meta.url).href)});
  const { databaseUrl, kafkaBrokers, pids } = await startServers(
    { stateDir: process.argv[1], durability: 'test', log: console.error });
  process.stdout.write(JSON.stringify({ databaseUrl, kafkaBrokers, pids: pids() }), () => process.stdout.end());`;

interface Run {
  readonly databaseUrl: string;
  readonly kafkaBrokers: string[];
  readonly pids: { readonly postgres: number; readonly kafka: number };
}

let parent: string;
let stateDir: string;
let child: ChildProcess;
let killed: Run;

const connect = (brokers: readonly string[]) =>
  createKafka({ brokers, clientId: 'test', logger: createLogger({ name: 'test', level: 'silent' }) });

const withDatabase = async <Result>(
  url: string,
  use: (pool: ReturnType<typeof createPool>) => Promise<Result>,
) => {
  const pool = createPool({ connectionString: url, applicationName: 'test', max: 1 });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
};

async function write({ databaseUrl, kafkaBrokers }: Run): Promise<void> {
  await withDatabase(databaseUrl, (pool) => execute(pool, sql`CREATE TABLE kept AS SELECT '留' AS word`));
  const kafka = connect(kafkaBrokers);
  await ensureTopics(kafka, [{ topic, partitions: 1, retention: 'forever' }]);
  const publisher = await createPublisher(kafka);
  await publisher.publish(topic, [{ key: 'k', value: '留' }]);
  await publisher.close();
}

async function read({ databaseUrl, kafkaBrokers }: Omit<Run, 'pids'>) {
  const rows = await withDatabase(databaseUrl, (pool) => query<{ word: string }>(pool, sql`TABLE kept`));
  const messages: string[] = [];
  await readLog({
    kafka: connect(kafkaBrokers),
    topics: [topic],
    onMessages: (batch) => {
      messages.push(...batch.messages.map(({ value }) => String(value)));
    },
  });
  return { rows, messages };
}

const kept = { rows: [{ word: '留' }], messages: ['留'] };

/** In a directory of mode 700, as mkdtemp makes it: only root may pass, and PostgreSQL does not run as root. */
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'devstack-'));
  stateDir = join(parent, 'state');
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program, stateDir];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  killed = JSON.parse(await text(child.stdout as NonNullable<typeof child.stdout>)) as Run;
  await write(killed);
});
afterAll(async () => {
  child.kill('SIGKILL');
  await Promise.all([stopOrphanedPostgres(stateDir, () => {}), stopOrphanedKafka(stateDir, () => {})]);
  await rm(parent, { recursive: true });
});

test('runs beside another, and a second start on its directory is told who has it', async () => {
  expect(killed.databaseUrl).not.toBe(inject('databaseUrl'));
  const again = startServers({ stateDir, log: () => {} });
  await expect(again).rejects.toMatchObject({
    code: 'state-held',
    message: expect.stringContaining(`process ${child.pid}`),
  });
});

test('after a kill that left its servers running, the next start has all data, on the same ports', async () => {
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await startedAt(killed.pids.postgres)).toBeDefined();
  expect(await startedAt(killed.pids.kafka)).toBeDefined();

  const servers = await startServers({ stateDir, durability: 'test', log: () => {} });
  try {
    const { databaseUrl, kafkaBrokers } = servers;
    expect({ databaseUrl, kafkaBrokers }).toEqual({
      databaseUrl: killed.databaseUrl,
      kafkaBrokers: killed.kafkaBrokers,
    });
    expect(await startedAt(killed.pids.postgres)).toBeUndefined();
    expect(await startedAt(killed.pids.kafka)).toBeUndefined();
    expect(await read(servers)).toEqual(kept);

    process.kill(servers.pids().postgres as number, 'SIGKILL');
    expect(await servers.died).toBe('postgres');
    await servers.restart('postgres');
    expect(await read(servers)).toEqual(kept);
  } finally {
    await servers.stop();
  }
});

test('after a clean stop and a kill of Kafka, the next start has all data', async () => {
  const servers = await startServers({ stateDir, durability: 'test', log: () => {} });
  process.kill(servers.pids().kafka as number, 'SIGKILL');
  expect(await servers.died).toBe('kafka');
  await servers.restart('kafka');
  expect(await read(servers)).toEqual(kept);
  await servers.stop();
});
