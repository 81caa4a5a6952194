import { kafkaAccessVariables } from '@liandong/event-bus';
import { readConfig } from '@liandong/runtime';
import { z } from 'zod';

/** The variables of an adapter process. Folders are the registry's own; the embedded stack sets them. */
export const AdapterConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('the hub’s PostgreSQL'),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((text) => text.split(',').map((broker) => broker.trim()))
    .describe('brokers, host:port, comma-separated'),
  KAFKA_TOPIC_PREFIX: z.string().default('').describe('prefix of every topic'),
  KAFKA_PARTITIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(4)
    .describe('partitions of topics that are made'),
  CITY: z
    .string()
    .regex(/^\d{6}$/)
    .default('410300')
    .describe('division code of the hub’s city (GB/T 2260)'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(0)
    .describe('port to listen on; 0 takes a free one'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much is logged'),
  INBOX_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('folder that is watched for files; none is watched without it'),
  SPOOL_DIR: z.string().min(1).describe('folder where files wait until they are acknowledged'),
  KEYS_DIR: z.string().min(1).describe('folder of the digest key, mode 700'),
  SETTLE_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(2_000)
    .describe('age from which an unchanged file is taken'),
  MAX_FILE_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(1024 ** 3)
    .describe('larger files are refused'),
  FILINGS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(4)
    .describe('filings that are read and published at once; the others wait'),
  MAX_ARRIVING_PUSHES: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(8)
    .describe('pushes whose bytes arrive at once; more are answered 503'),
  MAX_FILINGS_UNDER_WAY: z.coerce
    .number()
    .int()
    .min(1)
    .default(100)
    .describe('filings of one principal that are under way; a push beyond is answered 429'),
  MAX_SPOOL_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(10 * 1024 ** 3)
    .describe('what the spool holds, arriving pushes included; a push beyond is answered 503'),
  IDEMPOTENCY_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(7)
    .describe('how long a push is known by its Idempotency-Key'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('collector of traces (OTLP over HTTP); none are made without it'),
  ...kafkaAccessVariables,
});
export type AdapterConfig = z.infer<typeof AdapterConfig>;

/** @throws ConfigurationError naming every wrong variable */
export function readAdapterConfig(): AdapterConfig {
  return readConfig(AdapterConfig, process.env);
}

/** Whether the suite of the registries writes what it expects anew: `LIANDONG_UPDATE_FIXTURES=1`. */
export const updateFixtures = process.env['LIANDONG_UPDATE_FIXTURES'] === '1';
