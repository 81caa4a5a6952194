import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { KafkaOptions } from './createKafka.ts';

/** Variables by which a program reaches a cluster with TLS and SASL; each program's `config.ts` takes them in. */
export const kafkaAccessVariables = {
  KAFKA_SSL: z.enum(['true', 'false']).default('false').describe('whether brokers are spoken to by TLS'),
  KAFKA_SSL_CA: z
    .string()
    .min(1)
    .optional()
    .describe('file of the authority that signed the brokers’ certificates (PEM); else the system’s'),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
    .optional()
    .describe('how this program says who it is; it does not without it'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().describe('its name'),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional().describe('its password'),
};

const Variables = z.object(kafkaAccessVariables);

/**
 * What `createKafka` needs of these variables.
 * @throws where the authority's file cannot be read, or a mechanism has no name and password
 */
export function kafkaAccess(config: z.output<typeof Variables>): Pick<KafkaOptions, 'ssl' | 'sasl'> {
  const {
    KAFKA_SSL_CA: authority,
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
  } = config;
  const ssl = authority === undefined ? true : { ca: readFileSync(authority, 'utf8') };
  if (mechanism !== undefined && (username === undefined || password === undefined))
    throw new Error('KAFKA_SASL_MECHANISM needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD');
  return {
    ...(config.KAFKA_SSL === 'true' ? { ssl } : {}),
    ...(mechanism === undefined
      ? {}
      : { sasl: { mechanism, username, password } as NonNullable<KafkaOptions['sasl']> }),
  };
}
