import { migrateAccess, openAccess } from '@liandong/access-store';
import { createKafka, createPublisher, describeLog, ensureTopics, kafkaAccess } from '@liandong/event-bus';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { observePools, query, sql } from '@liandong/postgres';
import { createLogger, type ProcessContext, runProcess, serveHealth, startTracing } from '@liandong/runtime';
import { loadConfig } from './config.ts';
import { deadLetters, logTopics } from './hubTopics.ts';
import { createNormalizerMetrics } from './normalizerMetrics.ts';
import { pump } from './pump.ts';
import { rebuild } from './rebuild.ts';
import { serveRequests } from './serveRequests.ts';
import { verifyLog } from './verifyLog.ts';

const logger = createLogger({ name: 'normalizer', level: 'info', destination: process.stderr });

/** Takes the log into the index until it is told to stop. */
async function normalize({ onClose, stop, stopping }: ProcessContext): Promise<void> {
  const config = loadConfig();
  logger.level = config.LOG_LEVEL;
  const metrics = createNormalizerMetrics();
  const { DATABASE_URL: databaseUrl, KAFKA_TOPIC_PREFIX: prefix, BATCH_EVENTS: batchEvents } = config;
  const hub = { city: config.CITY, prefix };

  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing = await startTracing({ service: 'normalizer', endpoint });
  onClose('traces', tracing.close);

  await migrateIndex(databaseUrl);
  await migrateAccess(databaseUrl);
  const pool = openIndex({
    connectionString: databaseUrl,
    applicationName: 'normalizer',
    max: 4,
    observe: metrics.observe,
  });
  onClose('index', pool.close);
  const access = openAccess({ databaseUrl, applicationName: 'normalizer', max: 2 });
  onClose('access', access.close);
  observePools(metrics.metrics, { index: pool, access });

  const kafka = createKafka({
    ...kafkaAccess(config),
    brokers: config.KAFKA_BROKERS,
    clientId: 'normalizer',
    logger,
  });
  const specs = logTopics(config.REGISTRIES, prefix, config.KAFKA_PARTITIONS);
  const topics = specs.map((spec) => spec.topic);
  await ensureTopics(kafka, [...specs, deadLetters(prefix)]);
  const publisher = await createPublisher(kafka);
  onClose('publisher', publisher.close);
  const log = await verifyLog(kafka, pool, topics);

  const health = await serveHealth({
    port: config.PORT,
    host: config.HOST,
    metrics: metrics.metrics,
    checks: {
      index: async () => void (await query(pool, sql`SELECT 1`)),
      log: async () => void (await describeLog(kafka, topics)),
    },
  });
  onClose('health', health.close);

  const common = { kafka, pool, topics, hub, log, batchEvents, logger };
  const crash = (error: unknown): void => {
    logger.fatal({ err: error }, 'the log can no longer be taken in');
    stop('crash', 1);
  };
  const pumping = pump({
    ...common,
    publisher,
    groupId: `${prefix}liandong-normalizer`,
    deadLettersTopic: deadLetters(prefix).topic,
    metrics,
    tracing,
    stopping,
    onCrash: crash,
  });
  const serving = serveRequests({
    access,
    logger,
    stopping,
    rebuild: async () => {
      const { generation, changed } = await rebuild({ ...common, databaseUrl });
      return `第 ${generation} 代索引已启用，${changed} 个组织与之前不同`;
    },
  });
  onClose('work', () => Promise.all([pumping, serving]));
  pumping.catch(crash);
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://${config.HOST}:${health.port}` })}\n`);
}

runProcess(normalize, { logger });
