import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type AccessPool, openAccess } from '@liandong/access-store';
import { registryTopics } from '@liandong/contracts/events';
import { requireNationalCiphers } from '@liandong/crypto';
import { createKafka, createPublisher, ensureTopics, type Kafka, kafkaAccess } from '@liandong/event-bus';
import { openIntake, sweepPushes } from '@liandong/intake-store';
import { observePools } from '@liandong/postgres';
import {
  createMetrics,
  type Logger,
  type ProcessContext,
  startTracing,
  systemClock,
} from '@liandong/runtime';
import type { AdapterConfig } from '../config.ts';
import { raiseCounters } from '../filing/raiseCounters.ts';
import { resumeFilings } from '../filing/resumeFilings.ts';
import { readDigestKey } from '../keys/readDigestKey.ts';
import { readSpoolKey } from '../keys/readSpoolKey.ts';
import type { Registry } from '../registry/Registry.ts';
import { sweepSpool } from '../spool/spoolOf.ts';
import { createQueue } from './createQueue.ts';
import type { Intake } from './Intake.ts';

export interface StartedIntake {
  readonly intake: Intake;
  readonly access: AccessPool;
  readonly kafka: Kafka;
}

/** Opens everything the intake works with; topics are made or checked, counters raised to the log. */
export async function startIntake(
  registry: Registry,
  config: AdapterConfig,
  { onClose, stopping }: ProcessContext,
  logger: Logger,
): Promise<StartedIntake> {
  requireNationalCiphers();
  await mkdir(config.SPOOL_DIR, { recursive: true, mode: 0o700 });
  const digestKey = await readDigestKey(config.KEYS_DIR);
  const spoolKey = await readSpoolKey(config.KEYS_DIR);
  await sweepSpool(config.SPOOL_DIR, systemClock.now());

  const applicationName = `adapter ${registry.name}`;
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing = await startTracing({ service: applicationName, endpoint });
  onClose('traces', tracing.close);
  const onIdleError = (error: Error) => logger.warn({ err: error }, 'a database session was lost');
  const database = { databaseUrl: config.DATABASE_URL, applicationName };
  const pool = openIntake({ ...database, max: 8, onIdleError });
  onClose('intake database', pool.close);
  // One for each filing that is worked off and each push that arrives under a key, one for the inbox, one to look up a key.
  const lockSessions = config.FILINGS_AT_ONCE + config.MAX_ARRIVING_PUSHES + 2;
  const locks = openIntake({ ...database, max: lockSessions, onIdleError });
  onClose('lock sessions', locks.close);
  const access = openAccess(database);
  onClose('access database', access.close);

  const kafka = createKafka({
    ...kafkaAccess(config),
    brokers: config.KAFKA_BROKERS,
    clientId: applicationName,
    logger,
  });
  const topics = registryTopics(registry.name, config.KAFKA_TOPIC_PREFIX);
  await ensureTopics(kafka, [
    { topic: topics.organizations, partitions: config.KAFKA_PARTITIONS, retention: 'forever' },
    { topic: topics.members, partitions: config.KAFKA_PARTITIONS, retention: 'forever' },
    { topic: topics.filings, partitions: 1, retention: 'forever' },
  ]);
  const publisher = await createPublisher(kafka);
  onClose('publisher', publisher.close);
  await raiseCounters({ pool, registry, topics }, kafka);
  const queue = createQueue(config.FILINGS_AT_ONCE);
  onClose('filings under way', queue.close);

  const metrics = createMetrics({ service: applicationName });
  observePools(metrics, { intake: pool, locks, access });
  const intake: Intake = {
    registry,
    city: config.CITY,
    topics,
    pool,
    locks,
    publisher,
    queue,
    digestKey,
    spoolDir: config.SPOOL_DIR,
    spoolKey,
    maxFileBytes: config.MAX_FILE_BYTES,
    clock: systemClock,
    logger,
    metrics,
    tracing,
    stopping,
  };
  return { intake, access, kafka };
}

const pauseMilliseconds = 5_000;
const dayMilliseconds = 86_400_000;

/**
 * Resumes what is not settled, at once and again and again until the process stops, and forgets pushes by their keys after some
 * days.
 */
export async function keepResuming(intake: Intake, idempotencyDays: number): Promise<void> {
  while (!intake.stopping.aborted) {
    try {
      await resumeFilings(intake);
      const oldest = new Date(intake.clock.now().getTime() - idempotencyDays * dayMilliseconds);
      await sweepPushes(intake.pool, oldest);
    } catch (error) {
      intake.logger.error({ err: error }, 'what waits could not be looked at');
    }
    await delay(pauseMilliseconds, undefined, { signal: intake.stopping }).catch(() => undefined);
  }
}
