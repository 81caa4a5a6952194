import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePort, isFree } from './choosePort.ts';
import { hostTools } from './config.ts';
import { fetchJars } from './kafka/fetchJars.ts';
import { startKafka, stopOrphanedKafka } from './kafka/startKafka.ts';
import { lockState } from './lockState.ts';
import { databaseUrl, startPostgres, stopOrphanedPostgres } from './postgres/startPostgres.ts';
import {
  type PortName,
  readServerState,
  type ServerState,
  type SettledState,
  writeServerState,
} from './serverState.ts';
import { type Servers, superviseServers } from './superviseServers.ts';

export interface ServersOptions {
  /** Keeps everything; made if need be. */
  readonly stateDir: string;
  /** Told in a line what takes time. */
  readonly log: (line: string) => void;
  /** Ports that must be these; others are chosen free once and kept as long as nobody else takes them. */
  readonly ports?: { readonly postgres?: number | undefined; readonly kafka?: number | undefined };
  /** `disk` (default): what PostgreSQL has committed survives a power failure. `test`: faster. */
  readonly durability?: 'disk' | 'test';
  /** Servers of one's own, which are taken as they are and not started. */
  readonly given?: {
    readonly databaseUrl?: string | undefined;
    readonly kafkaBrokers?: readonly string[] | undefined;
  };
}

async function choosePorts(
  stateDir: string,
  state: ServerState,
  { ports, log }: ServersOptions,
): Promise<SettledState['ports']> {
  const chosen: number[] = [];
  const choose = async (name: PortName, fixed?: number) => {
    const kept = state.ports[name];
    const port = await choosePort({ name: `${stateDir} ${name}`, fixed, kept, except: chosen });
    if (kept !== undefined && fixed === undefined && port !== kept)
      log(`port ${kept} is taken by another program; ${name} is now at ${port}`);
    chosen.push(port);
    return port;
  };
  return {
    postgres: await choose('postgres', ports?.postgres),
    kafka: await choose('kafka', ports?.kafka),
    controller: await choose('controller'),
  };
}

/** Starts the servers that were not given; when one fails, the other is stopped. */
async function startBoth(stateDir: string, state: SettledState, options: ServersOptions) {
  const { given, log, durability = 'disk' } = options;
  const { password, clusterId, ports } = state;
  const starters = {
    postgres: async () =>
      startPostgres({ stateDir, port: ports.postgres, password, durable: durability === 'disk' }),
    kafka: async () => {
      const { java, maven, jars } = hostTools();
      await fetchJars(jars, maven, log);
      return startKafka({
        stateDir,
        clusterId,
        port: ports.kafka,
        controllerPort: ports.controller,
        jars,
        java,
      });
    },
  };
  const [postgres, kafka] = await Promise.allSettled([
    given?.databaseUrl === undefined ? starters.postgres() : undefined,
    given?.kafkaBrokers === undefined ? starters.kafka() : undefined,
  ]);
  if (postgres.status === 'fulfilled' && kafka.status === 'fulfilled')
    return { starters, running: { postgres: postgres.value, kafka: kafka.value } };
  for (const outcome of [postgres, kafka]) if (outcome.status === 'fulfilled') await outcome.value?.stop();
  throw (postgres.status === 'rejected' ? postgres : (kafka as PromiseRejectedResult)).reason;
}

/** Starts both; a port that somebody took between its choice and its use is chosen anew. */
async function startOnPorts(stateDir: string, options: ServersOptions, attempts = 3) {
  const state = await readServerState(stateDir);
  const ports = await choosePorts(stateDir, state, options);
  const settled = { ...state, ports };
  await writeServerState(stateDir, settled);
  try {
    return { ...(await startBoth(stateDir, settled, options)), state: settled };
  } catch (error) {
    const free = await Promise.all(Object.values(ports).map(isFree));
    if (attempts === 1 || free.every(Boolean)) throw error;
    return startOnPorts(stateDir, options, attempts - 1);
  }
}

/**
 * Starts an embedded PostgreSQL and a Kafka of one node in a state directory, which this process holds until `stop`.
 * What a killed run left (orphans, locks, half-made data) is cleared first; data, secrets and ports are kept.
 * @throws StackRefusal with the remedy
 */
export async function startServers(options: ServersOptions): Promise<Servers> {
  // Others may pass, since PostgreSQL may run as another user; what is inside is closed by itself.
  await mkdir(join(options.stateDir, 'logs'), { recursive: true, mode: 0o711 });
  const stateDir = await realpath(options.stateDir);
  const unlock = await lockState(stateDir);
  try {
    await Promise.all([
      stopOrphanedPostgres(stateDir, options.log),
      stopOrphanedKafka(stateDir, options.log),
    ]);
    const { running, starters, state } = await startOnPorts(stateDir, options);
    return superviseServers({
      running,
      starters,
      unlock,
      databaseUrl: options.given?.databaseUrl ?? databaseUrl(state.ports.postgres, state.password),
      kafkaBrokers: options.given?.kafkaBrokers ?? [`127.0.0.1:${state.ports.kafka}`],
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}
