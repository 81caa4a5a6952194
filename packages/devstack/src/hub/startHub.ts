import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RegistryName, registries } from './registries.ts';
import { type Service, startService } from './startService.ts';

export interface HubOptions {
  readonly stateDir: string;
  /** Of all programs, or of each by its name: as whom it connects. */
  readonly databaseUrl: string | ((program: string) => string);
  readonly kafkaBrokers: readonly string[];
  /** Put before topics and groups; empty but where hubs share a cluster. */
  readonly topicPrefix?: string;
  /** Further variables of all programs. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many normalizers share the work; one by default, none where nothing shall be taken in. */
  readonly normalizers?: number;
  /** Whether `index.changes` is published; by default it is. */
  readonly changeFeed?: boolean;
  /** Whose adapters run: all by default, fewer where a test files at few doors. All registries' topics are read. */
  readonly registries?: readonly RegistryName[];
}

/** The programs of a hub as they run. */
export interface Hub {
  readonly api: string;
  readonly adapters: Readonly<Record<RegistryName, string>>;
  /** Of every program that runs now, by name; a second normalizer is `normalizer-2`. */
  readonly services: () => ReadonlyMap<string, Service>;
  /** Stops them: first what takes filings in, the API last. */
  readonly stop: () => Promise<void>;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const restartMilliseconds = 1_000;

/** The program of a service. */
export const mainOf = (name: string): string =>
  join(
    root,
    /^(index-api|change-feed|normalizer)(-\d+)?$/.test(name) ? 'services' : 'adapters',
    name.replace(/-\d+$/, ''),
    'src/main.ts',
  );

/**
 * Starts the API, the normalizers and the adapters on servers that run, and starts again what ends by itself, on the
 * same port. The API comes first: it brings the database to its schema.
 *
 * @throws ServiceFailed where one does not come up at the first start
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const running = new Map<string, Service>();
  const adapters = options.registries ?? registries;
  let stopping = false;
  const start = async (name: string, port = 0): Promise<void> => {
    const service = await startService({
      name,
      main: mainOf(name),
      env: environmentOf(name, port, options),
      logFile: join(options.stateDir, 'logs', `${name}.log`),
    });
    running.set(name, service);
    void service.exited.then(() => again(name, Number(new URL(service.url).port)));
  };
  const again = async (name: string, port: number): Promise<void> => {
    running.delete(name);
    await new Promise((resolve) => setTimeout(resolve, restartMilliseconds));
    if (stopping) return;
    await start(name, port).catch(() => again(name, port));
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    const last = running.get('index-api');
    await Promise.all(
      [...running.values()].filter((service) => service !== last).map((service) => service.stop()),
    );
    await last?.stop();
  };
  await prepareDirectories(options.stateDir);
  try {
    await start('index-api');
    const normalizers = Array.from({ length: options.normalizers ?? 1 }, (_, at) =>
      at === 0 ? 'normalizer' : `normalizer-${at + 1}`,
    );
    const feeds = options.changeFeed === false ? [] : ['change-feed'];
    await Promise.all([...normalizers, ...feeds, ...adapters].map((name) => start(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  const urlOf = (name: string): string => running.get(name)?.url ?? '';
  const doors = Object.fromEntries(adapters.map((name) => [name, urlOf(name)])) as Hub['adapters'];
  return { api: urlOf('index-api'), adapters: doors, services: () => running, stop };
}

async function prepareDirectories(stateDir: string): Promise<void> {
  await mkdir(join(stateDir, 'logs'), { recursive: true });
  for (const name of ['keys', 'tokens', 'spool'])
    await mkdir(join(stateDir, name), { recursive: true, mode: 0o700 });
  for (const registry of registries) await mkdir(join(stateDir, 'inbox', registry), { recursive: true });
}

function environmentOf(name: string, port: number, options: HubOptions): Record<string, string> {
  const { stateDir, databaseUrl, kafkaBrokers, topicPrefix = '', env } = options;
  return {
    DATABASE_URL: typeof databaseUrl === 'string' ? databaseUrl : databaseUrl(name),
    KAFKA_BROKERS: kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: topicPrefix,
    PORT: String(port),
    REGISTRIES: registries.join(','),
    INBOX_DIR: join(stateDir, 'inbox', name),
    SPOOL_DIR: join(stateDir, 'spool', name),
    KEYS_DIR: join(stateDir, 'keys'),
    ...env,
  };
}
