import { kafkaAccessVariables } from '@liandong/event-bus';
import { readConfig } from '@liandong/runtime';
import { z } from 'zod';

/** The variables of the change feed's process. */
export const ChangeFeedConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL of the hub'),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((text) => text.split(','))
    .describe('Brokers, host:port, comma-separated'),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .default('')
    .describe('Put before the topic, so that hubs can share a cluster'),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).default(4).describe('Partitions of a topic that is made'),
  CITY: z
    .string()
    .regex(/^\d{6}$/)
    .default('410300')
    .describe('Division code of the city'),
  POLL_MS: z.coerce.number().int().min(10).default(500).describe('Pause before looking for changes again'),
  KEEP_CHANGES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many published changes the index keeps; 0 keeps all'),
  HOST: z.string().default('127.0.0.1').describe('Address of health and metrics'),
  PORT: z.coerce.number().int().min(0).default(0).describe('Port of health and metrics; 0 takes a free one'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('How much is logged'),
  ...kafkaAccessVariables,
});
export type ChangeFeedConfig = z.infer<typeof ChangeFeedConfig>;

/** The change feed's configuration from its environment. @throws ConfigurationError naming what is wrong */
export function loadConfig(): ChangeFeedConfig {
  return readConfig(ChangeFeedConfig, process.env);
}
