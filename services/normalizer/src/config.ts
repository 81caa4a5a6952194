import { kafkaAccessVariables } from '@liandong/event-bus';
import { readConfig } from '@liandong/runtime';
import { z } from 'zod';

export const NormalizerConfig = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL of the hub'),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((text) => text.split(','))
    .describe('Brokers, host:port, comma-separated'),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .default('')
    .describe('Put before every topic and group, so that hubs can share a cluster'),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).default(4).describe('Partitions of a topic that is made'),
  REGISTRIES: z
    .string()
    .default('business-registration,civil-affairs,cyberspace')
    .transform((text) => text.split(','))
    .describe('The registries whose topics are read, comma-separated'),
  CITY: z
    .string()
    .regex(/^\d{6}$/)
    .default('410300')
    .describe('Division code of the city'),
  BATCH_EVENTS: z.coerce.number().int().min(1).default(5000).describe('Events of a transaction, about'),
  HOST: z.string().default('127.0.0.1').describe('Address of health and metrics'),
  PORT: z.coerce.number().int().min(0).default(0).describe('Port of health and metrics; 0 takes a free one'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('How much is logged'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('collector of traces (OTLP over HTTP); none are made without it'),
  ...kafkaAccessVariables,
});
export type NormalizerConfig = z.infer<typeof NormalizerConfig>;

/** The normalizer's configuration from its environment. @throws ConfigurationError naming what is wrong */
export function loadConfig(): NormalizerConfig {
  return readConfig(NormalizerConfig, process.env);
}
