import { probe } from '@liandong/event-bus';
import { query, sql } from '@liandong/postgres';
import { createLogger, runProcess } from '@liandong/runtime';
import { fastify } from 'fastify';
import { readAdapterConfig } from '../config.ts';
import { createArrivals } from '../doors/arrivals.ts';
import { erasePerson } from '../doors/erasePerson.ts';
import { fileDrop } from '../doors/fileDrop.ts';
import { healthRoutes } from '../doors/healthRoutes.ts';
import { httpPush } from '../doors/httpPush.ts';
import { templateRoutes } from '../doors/templateRoutes.ts';
import type { Registry } from '../registry/Registry.ts';
import { intakeMetrics } from './intakeMetrics.ts';
import { keepResuming, startIntake } from './startIntake.ts';

/** A push of 1 GB over a slow line takes its time. */
const requestTimeoutMilliseconds = 30 * 60_000;
/** A batch that is on its way is waited for, so that a filing can be resumed from a clean place. */
const stopDeadlineMilliseconds = 15_000;

/**
 * Runs the adapter of a registry until it is told to stop: both doors, and the resumption of what was not finished. Prints
 * one line `{"ready":true,"url":…}` on standard output once it takes filings; logs go to standard error.
 */
export function runRegistry(registry: Registry): void {
  const logger = createLogger({
    name: `adapter ${registry.name}`,
    level: 'info',
    destination: process.stderr,
  });
  runProcess(
    async (context) => {
      const config = readAdapterConfig();
      logger.level = config.LOG_LEVEL;
      const { intake, access, kafka } = await startIntake(registry, config, context, logger);
      const app = fastify({ requestTimeout: requestTimeoutMilliseconds, forceCloseConnections: 'idle' });
      healthRoutes(app, {
        metrics: intake.metrics,
        checks: {
          database: async () => void (await query(intake.pool, sql`SELECT 1`)),
          broker: async () => ({ cluster: await probe(kafka, 3) }),
        },
      });
      const arrivals = createArrivals(config.SPOOL_DIR, {
        pushes: config.MAX_ARRIVING_PUSHES,
        spoolBytes: config.MAX_SPOOL_BYTES,
        bytesOfOne: config.MAX_FILE_BYTES,
      });
      const door = { intake, access, arrivals, filingsAtOnce: config.MAX_FILINGS_UNDER_WAY };
      httpPush(app, door);
      erasePerson(app, door);
      templateRoutes(app, registry);
      intakeMetrics(door);
      const resuming = keepResuming(intake, config.IDEMPOTENCY_DAYS);
      const watching =
        config.INBOX_DIR === undefined
          ? Promise.resolve()
          : fileDrop(intake, { inbox: config.INBOX_DIR, settleMilliseconds: config.SETTLE_MS });
      context.onClose('work under way', () => Promise.all([resuming, watching]));
      const url = await app.listen({ host: config.HOST, port: config.PORT });
      context.onClose('door', () => app.close());
      process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
    },
    { logger, deadlineMilliseconds: stopDeadlineMilliseconds },
  );
}
