import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kafkaAccess, kafkaAccessVariables } from '@liandong/event-bus';
import { ConfigurationError, readConfig } from '@liandong/runtime';
import { z } from 'zod';
import { jarsDirectory } from '../kafka/jarsDirectory.mjs';

/** Programs of this machine that the servers need. */
export interface HostTools {
  readonly java: string;
  readonly maven: string;
  /** Where Kafka's jars are cached. */
  readonly jars: string;
}

/** From JAVA_HOME and XDG_CACHE_HOME, else from PATH and the home directory. */
export function hostTools(): HostTools {
  const { JAVA_HOME } = process.env;
  return {
    java: JAVA_HOME ? `${JAVA_HOME}/bin/java` : 'java',
    maven: 'mvn',
    jars: jarsDirectory(process.env),
  };
}

const port = z.coerce.number().int().min(1).max(65_535).optional();

/** The environment of `npm start`. */
export const StackConfig = z.object({
  LIANDONG_DATA: z
    .string()
    .default(fileURLToPath(new URL('../../../.liandong', import.meta.url)))
    .describe('directory that keeps everything; also --data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL of your own instead of the embedded one'),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^:,\s]+:\d+(,[^:,\s]+:\d+)*$/, 'expected host:port,host:port')
    .optional()
    .describe('a Kafka of your own instead of the embedded one'),
  LIANDONG_POSTGRES_PORT: port.describe('port of the embedded PostgreSQL; else a free one'),
  LIANDONG_KAFKA_PORT: port.describe('port of the embedded Kafka; else a free one'),
  LOG_LEVEL: z.string().optional().describe('how much the programs log; each names its levels'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('collector of traces, for the programs'),
  ...kafkaAccessVariables,
});

/** What is for the programs rather than for us, by name. */
function passedOn(config: z.output<typeof StackConfig>): Record<string, string> {
  const names = ['LOG_LEVEL', 'OTEL_EXPORTER_OTLP_ENDPOINT', ...Object.keys(kafkaAccessVariables)];
  return Object.fromEntries(
    Object.entries(config).flatMap(([name, value]) =>
      names.includes(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** What `npm start` was asked for, by its arguments and the environment. @throws ConfigurationError, TypeError */
export function readStackConfig() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, once: { type: 'boolean' }, empty: { type: 'boolean' } },
  });
  const config = readConfig(StackConfig, {
    ...process.env,
    ...(values.data === undefined ? {} : { LIANDONG_DATA: values.data }),
  });
  return {
    stateDir: resolve(config.LIANDONG_DATA),
    given: { databaseUrl: config.DATABASE_URL, kafkaBrokers: config.KAFKA_BROKERS?.split(',') },
    /** End after the table is printed. */
    once: values.once ?? false,
    /** File no synthetic city. */
    empty: values.empty ?? false,
    programEnvironment: passedOn(config),
    ports: { postgres: config.LIANDONG_POSTGRES_PORT, kafka: config.LIANDONG_KAFKA_PORT },
  };
}

/** What `npm run simulate` was asked for. @throws ConfigurationError, TypeError, RangeError */
export function readSimulation() {
  const { values } = parseArgs({
    options: {
      organizations: { type: 'string' },
      seed: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
      hub: { type: 'boolean' },
      data: { type: 'string' },
    },
  });
  const data = values.data ?? process.env['LIANDONG_DATA'];
  const { LIANDONG_DATA } = readConfig(StackConfig, data === undefined ? {} : { LIANDONG_DATA: data });
  return {
    organizations: wholeNumber('organizations', values.organizations ?? '15000'),
    seed: wholeNumber('seed', values.seed ?? '1'),
    asOf: values['as-of'] ?? '2026-06-30',
    /** Write files here instead of filing into the running hub. */
    out: values.out === undefined ? undefined : resolve(values.out),
    stateDir: resolve(LIANDONG_DATA),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${option} 须是整数`);
  return Number(text);
}

/** The environment of `npm run prepare-database`. */
export const DatabaseConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('the hub’s PostgreSQL, as a superuser'),
});

/** @throws ConfigurationError */
export function readDatabaseUrl(): string {
  return readConfig(DatabaseConfig, process.env).DATABASE_URL;
}

/** The environment of `npm run backup` and `npm run restore`. */
export const BackupConfig = z.object({
  LIANDONG_DATA: StackConfig.shape.LIANDONG_DATA,
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('the hub’s PostgreSQL; without it that of the state directory'),
  KAFKA_BROKERS: StackConfig.shape.KAFKA_BROKERS.describe('the hub’s Kafka; together with DATABASE_URL'),
  KAFKA_TOPIC_PREFIX: z.string().default('').describe('put before every topic'),
  KEYS_DIR: z.string().min(1).optional().describe('folder of keys; without it that of the state directory'),
  ...kafkaAccessVariables,
});

/** What a backup or its restoring was asked for; `folder` is the value of this option. @throws ConfigurationError */
export function readBackupConfig(option: 'to' | 'from') {
  const { values } = parseArgs({ options: { [option]: { type: 'string' }, data: { type: 'string' } } });
  const { data } = values;
  const folder = values[option];
  if (typeof folder !== 'string')
    throw new ConfigurationError([`--${option} DIR: the backup's folder is required`]);
  const config = readConfig(BackupConfig, {
    ...process.env,
    ...(typeof data === 'string' ? { LIANDONG_DATA: data } : {}),
  });
  const { DATABASE_URL: databaseUrl, KAFKA_BROKERS: brokers } = config;
  if ((databaseUrl === undefined) !== (brokers === undefined))
    throw new ConfigurationError([
      'DATABASE_URL and KAFKA_BROKERS: give both, or neither for the embedded servers',
    ]);
  const stateDir = resolve(config.LIANDONG_DATA);
  return {
    folder: resolve(folder),
    stateDir,
    given:
      databaseUrl === undefined || brokers === undefined
        ? undefined
        : { databaseUrl, kafkaBrokers: brokers.split(','), topicPrefix: config.KAFKA_TOPIC_PREFIX },
    kafkaAccess: kafkaAccess(config),
    keysDir: config.KEYS_DIR ?? join(stateDir, 'keys'),
  };
}

/** What every program needs of our environment to run at all; what configures the hub is given it by name. */
export function programEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
