import type { ConnectionOptions } from 'node:tls';
import type { Logger } from '@liandong/runtime';
import { Kafka as KafkaClient, type LogEntry, logLevel, type SASLOptions } from 'kafkajs';

/** The key of kafkajs's client; not exported from the package, so that nobody else speaks kafkajs. */
export const client: unique symbol = Symbol('kafkajs');

/** A way to a Kafka cluster; it connects when something is done with it. */
export interface Kafka {
  readonly [client]: KafkaClient;
  readonly logger: Logger;
}

export interface KafkaOptions {
  /** `host:port` of some brokers. */
  readonly brokers: readonly string[];
  /** Shown in the brokers' logs and quotas. */
  readonly clientId: string;
  readonly logger: Logger;
  /** TLS: true for the system's authorities, or what node:tls takes. */
  readonly ssl?: boolean | ConnectionOptions;
  readonly sasl?: SASLOptions;
}

/**
 * kafkajs's retries, each figure given: with NODE_ENV=test it has other defaults. About 8 s for finding a broker again;
 * what must outlast a restart of the broker retries around it.
 */
export const retry = { initialRetryTime: 100, maxRetryTime: 2_000, factor: 0.2, multiplier: 2, retries: 8 };

const levels = {
  [logLevel.ERROR]: 'error',
  [logLevel.WARN]: 'warn',
  [logLevel.INFO]: 'debug',
  [logLevel.DEBUG]: 'trace',
} as const;

/** kafkajs calls an error what it then retries; only the caller knows what has failed for good, so errors are warnings. */
function logTo(logger: Logger) {
  return () =>
    ({ level, namespace, log: { message, timestamp: _, stack: __, ...details } }: LogEntry) => {
      const name = level === logLevel.NOTHING ? 'trace' : levels[level];
      logger[name === 'error' ? 'warn' : name]({ kafka: namespace, ...details }, message);
    };
}

/** Describes a cluster. */
export function createKafka(options: KafkaOptions): Kafka {
  const logger = options.logger.child({ part: 'kafka' });
  const kafka = new KafkaClient({
    brokers: [...options.brokers],
    clientId: options.clientId,
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry,
    logLevel: logLevel.INFO,
    logCreator: logTo(logger),
    ...(options.ssl === undefined ? {} : { ssl: options.ssl }),
    ...(options.sasl === undefined ? {} : { sasl: options.sasl }),
  });
  return { [client]: kafka, logger };
}
