import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createPool, identifier, isConnectionLoss, query, sql } from '@liandong/postgres';
import { findProcesses } from '../processes.ts';
import type { Server } from '../Server.ts';
import { StackRefusal } from '../StackRefusal.ts';
import { spawnServer } from '../spawnServer.ts';
import { stopProcess } from '../stopProcess.ts';
import { waitUntil } from '../waitUntil.ts';
import { createCluster, superuser } from './createCluster.ts';
import { findBinaries } from './findBinaries.ts';
import { chooseServerUser } from './serverUser.ts';

/** The database that the hub lives in. */
const databaseName = 'liandong';
const patienceSeconds = 60;
/** Fast shutdown: sessions are ended, what is committed is written. https://www.postgresql.org/docs/18/server-shutdown.html */
const stopSignal = 'SIGINT';

/** A custom setting by which a server is found again in the process table. */
const markerOf = (stateDir: string) => `liandong.state=${stateDir}`;

/** Where the server's user must be able to go. */
const dataDirOf = (stateDir: string) => join(stateDir, 'postgres');

/**
 * Settings of both kinds of server. Statements and details of errors stay out of the log: they hold what was filed,
 * personal data among it.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/** For tests: what is lost when the machine fails is not missed. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Where a PostgreSQL of this directory answers. */
export function databaseUrl(port: number, password: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`;
}

/** Ends servers that a killed run left behind, and what would keep the next from starting. */
export async function stopOrphanedPostgres(stateDir: string, log: (line: string) => void): Promise<void> {
  for (const pid of await findProcesses('postgres', markerOf(stateDir))) {
    log(`PostgreSQL of an earlier run (process ${pid}) is stopped first`);
    await stopProcess(pid, stopSignal);
  }
  await rm(join(dataDirOf(stateDir), 'postmaster.pid'), { force: true });
}

/** Connects as soon as the server lets us, and makes the database unless it is there. */
async function createDatabase(url: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const pool = createPool({ connectionString: server.href, applicationName: 'devstack', max: 1 });
  try {
    let last: unknown;
    const answered = await waitUntil(
      () =>
        query(pool, sql`SELECT`).then(
          () => true,
          (error: unknown) => {
            last = error;
            if (isConnectionLoss(error)) return false;
            throw error;
          },
        ),
      patienceSeconds,
    );
    if (!answered) throw last;
    const found = await query(pool, sql`SELECT FROM pg_database WHERE datname = ${databaseName}`);
    if (found.length === 0) await query(pool, sql`CREATE DATABASE ${identifier(databaseName)}`);
  } finally {
    await pool.close();
  }
}

/**
 * Starts the PostgreSQL of a state directory, made on first use, and waits until its database answers.
 * `durable: false` gives up what survives a power failure for speed.
 * @throws StackRefusal
 */
export async function startPostgres(options: {
  readonly stateDir: string;
  readonly port: number;
  readonly password: string;
  readonly durable: boolean;
}): Promise<Server> {
  const { stateDir, port, password, durable } = options;
  const { initdb, postgres } = findBinaries();
  const dataDir = dataDirOf(stateDir);
  const user = await chooseServerUser([postgres, stateDir], dataDir);
  await createCluster({ dataDir, initdb, user, password, durable });
  const all = Object.entries({ ...settings, ...(durable ? {} : careless), port: `${port}` });
  const command = user.command(postgres, [
    '-D',
    dataDir,
    '-c',
    markerOf(stateDir),
    ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const logFile = join(stateDir, 'logs', 'postgres.log');
  return retryWhileMemoryIsHeld(async () =>
    spawnServer({ name: 'postgres', ...command, stopSignal, logFile }, async () =>
      createDatabase(databaseUrl(port, password)),
    ),
  );
}

/** The sessions of a server that was killed need a moment to notice; until then their memory keeps the next one out. */
async function retryWhileMemoryIsHeld(start: () => Promise<Server>, attempts = 20): Promise<Server> {
  try {
    return await start();
  } catch (error) {
    const isHeld = error instanceof StackRefusal && error.message.includes('shared memory block');
    if (!isHeld || attempts === 1) throw error;
    await delay(250);
    return retryWhileMemoryIsHeld(start, attempts - 1);
  }
}
