import { kafkaAccessVariables } from '@liandong/event-bus';
import { readConfig } from '@liandong/runtime';
import { z } from 'zod';

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The variables of the API's process. */
export const IndexApiConfig = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('the hub’s PostgreSQL'),
  DATABASE_SESSIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(10)
    .describe('sessions that read the index'),
  KAFKA_BROKERS: z.string().min(1).transform(list).describe('brokers, host:port, comma-separated'),
  KAFKA_TOPIC_PREFIX: z.string().default('').describe('prefix of every topic'),
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
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform(list)
    .describe('origins whose pages may call from a browser, comma-separated; none without it'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much is logged'),
  ...kafkaAccessVariables,
});
export type IndexApiConfig = z.infer<typeof IndexApiConfig>;

/** @throws ConfigurationError naming every wrong variable */
export function readIndexApiConfig(): IndexApiConfig {
  return readConfig(IndexApiConfig, process.env);
}
