import { indexChangesTopic } from '@liandong/contracts/events';
import { createKafka, createPublisher, describeLog, ensureTopics, kafkaAccess } from '@liandong/event-bus';
import { measureLag } from '@liandong/index-store/feed';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { createLogger, type ProcessContext, runProcess, serveHealth } from '@liandong/runtime';
import { createChangeFeedMetrics } from './changeFeedMetrics.ts';
import { loadConfig } from './config.ts';
import { publishChanges } from './publishChanges.ts';
import { takeTurns } from './takeTurns.ts';

const logger = createLogger({ name: 'change-feed', level: 'info', destination: process.stderr });

/** Publishes the index's changes until it is told to stop. */
async function feed({ onClose, stopping }: ProcessContext): Promise<void> {
  const config = loadConfig();
  logger.level = config.LOG_LEVEL;
  const { DATABASE_URL: connectionString, CITY: city, KEEP_CHANGES: keep } = config;
  await migrateIndex(connectionString);
  const pool = openIndex({ connectionString, applicationName: 'change-feed', max: 3 });
  onClose('index', pool.close);
  const { metrics, published, failed } = createChangeFeedMetrics(pool);

  const kafka = createKafka({
    ...kafkaAccess(config),
    brokers: config.KAFKA_BROKERS,
    clientId: 'change-feed',
    logger,
  });
  const topic = indexChangesTopic(config.KAFKA_TOPIC_PREFIX);
  await ensureTopics(kafka, [{ topic, partitions: config.KAFKA_PARTITIONS, retention: 'compact' }]);
  const publisher = await createPublisher(kafka);
  onClose('publisher', publisher.close);

  const health = await serveHealth({
    port: config.PORT,
    host: config.HOST,
    metrics,
    checks: {
      index: async () => measureLag(pool).then((lag) => ({ lag })),
      log: async () => void (await describeLog(kafka, [topic])),
    },
  });
  onClose('health', health.close);

  const publishing = takeTurns({
    pool,
    work: () => publishChanges({ pool, publisher, topic, city, keep, published, stopping }),
    failed,
    pauseMilliseconds: config.POLL_MS,
    logger,
    stopping,
  });
  onClose('work', () => publishing);
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://${config.HOST}:${health.port}` })}\n`);
}

runProcess(feed, { logger });
