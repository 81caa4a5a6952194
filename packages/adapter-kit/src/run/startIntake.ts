import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type AccessPool, openAccess } from '@liandong/access-store';
import { registryTopics } from '@liandong/contracts/events';
import { requireNationalCiphers } from '@liandong/crypto';
import { createKafka, createPublisher, ensureTopics, type Kafka } from '@liandong/event-bus';
import { openIntake } from '@liandong/intake-store';
import { observePools } from '@liandong/postgres';
import { createMetrics, type Logger, type ProcessContext, systemClock } from '@liandong/runtime';
import type { AdapterConfig } from '../config.ts';
import { raiseCounters } from '../filing/raiseCounters.ts';
import { resumeFilings } from '../filing/resumeFilings.ts';
import { readDigestKey } from '../keys/readDigestKey.ts';
import type { Registry } from '../registry/Registry.ts';
import { sweepSpool } from '../spool/spoolOf.ts';
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
  await sweepSpool(config.SPOOL_DIR, systemClock.now());

  const applicationName = `adapter ${registry.name}`;
  const onIdleError = (error: Error) => logger.warn({ err: error }, 'a database session was lost');
  const database = { databaseUrl: config.DATABASE_URL, applicationName };
  const pool = openIntake({ ...database, max: 8, onIdleError });
  onClose('intake database', pool.close);
  const locks = openIntake({ ...database, max: 16, onIdleError });
  onClose('lock sessions', locks.close);
  const access = openAccess(database);
  onClose('access database', access.close);

  const kafka = createKafka({ brokers: config.KAFKA_BROKERS, clientId: applicationName, logger });
  const topics = registryTopics(registry.name, config.KAFKA_TOPIC_PREFIX);
  await ensureTopics(kafka, [
    { topic: topics.organizations, partitions: config.KAFKA_PARTITIONS, retention: 'forever' },
    { topic: topics.members, partitions: config.KAFKA_PARTITIONS, retention: 'forever' },
    { topic: topics.filings, partitions: 1, retention: 'forever' },
  ]);
  const publisher = await createPublisher(kafka);
  onClose('publisher', publisher.close);
  await raiseCounters({ pool, registry, topics }, kafka);

  const metrics = createMetrics({ service: applicationName });
  observePools(metrics, { intake: pool, locks, access });
  const intake: Intake = {
    registry,
    city: config.CITY,
    topics,
    pool,
    locks,
    publisher,
    digestKey,
    spoolDir: config.SPOOL_DIR,
    maxFileBytes: config.MAX_FILE_BYTES,
    clock: systemClock,
    logger,
    metrics,
    stopping,
  };
  return { intake, access, kafka };
}

const pauseMilliseconds = 5_000;

/** Resumes what is not acknowledged, at once and again and again until the process stops. */
export async function keepResuming(intake: Intake): Promise<void> {
  while (!intake.stopping.aborted) {
    await resumeFilings(intake).catch((error: unknown) => {
      intake.logger.error({ err: error }, 'what waits could not be looked at');
    });
    await delay(pauseMilliseconds, undefined, { signal: intake.stopping }).catch(() => undefined);
  }
}
