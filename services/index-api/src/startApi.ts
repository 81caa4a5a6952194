import { migrateAccess, openAccess } from '@liandong/access-store';
import type { Hub } from '@liandong/api';
import {
  createKafka,
  createPublisher,
  describeLog,
  inspectTopics,
  type Kafka,
  kafkaAccess,
} from '@liandong/event-bus';
import { openIndexReader } from '@liandong/index-store/read';
import { migrateIndex } from '@liandong/index-store/schema';
import { migrateIntake, openIntake } from '@liandong/intake-store';
import { observePools } from '@liandong/postgres';
import {
  createMetrics,
  type Logger,
  type Metrics,
  type ProcessContext,
  systemClock,
} from '@liandong/runtime';
import type { IndexApiConfig } from './config.ts';
import { createApp } from './createApp.ts';
import { databaseAddress } from './databaseAddress.ts';
import { isUnavailable } from './isUnavailable.ts';
import { observeHub } from './observeHub.ts';
import { observeStatements } from './observeStatements.ts';
import { prepareDecisions } from './prepareDecisions.ts';

const name = 'index-api';

function openStores({ DATABASE_URL, DATABASE_SESSIONS }: IndexApiConfig, metrics: Metrics) {
  const options = { databaseUrl: DATABASE_URL, applicationName: name, observe: observeStatements(metrics) };
  return {
    access: openAccess(options),
    intake: openIntake(options),
    index: openIndexReader({ ...options, max: DATABASE_SESSIONS }),
  };
}

async function openLog(config: IndexApiConfig, logger: Logger) {
  const kafka: Kafka = createKafka({
    ...kafkaAccess(config),
    brokers: config.KAFKA_BROKERS,
    clientId: name,
    logger,
  });
  return { kafka, publisher: await createPublisher(kafka) };
}

/**
 * Brings the database to this program's schemas, makes the decisions topic, and listens; gives the address.
 * @param onClose takes what must be closed at the end, the last first
 */
export async function startApi(
  config: IndexApiConfig,
  logger: Logger,
  onClose: ProcessContext['onClose'],
): Promise<string> {
  const { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX, CITY } = config;
  for (const migrate of [migrateAccess, migrateIntake, migrateIndex]) await migrate(DATABASE_URL);
  const metrics = createMetrics({ service: name });
  const stores = openStores(config, metrics);
  for (const [store, pool] of Object.entries(stores)) onClose(store, pool.close);
  const { kafka, publisher } = await openLog(config, logger);
  onClose('publisher', publisher.close);
  await prepareDecisions(kafka, stores.access, KAFKA_TOPIC_PREFIX);

  const addresses = { api: '', brokers: KAFKA_BROKERS.join(','), database: databaseAddress(DATABASE_URL) };
  const hub: Hub = {
    ...stores,
    publisher,
    clock: systemClock,
    city: CITY,
    topicPrefix: KAFKA_TOPIC_PREFIX,
    describeLog: async (topics) => (await describeLog(kafka, topics)).partitions,
    inspectTopics: (topics) => inspectTopics(kafka, topics),
    addresses,
    isUnavailable,
  };
  observeHub(metrics, hub);
  observePools(metrics, stores);
  const app = createApp({ hub, logger, metrics, allowedOrigins: config.ALLOWED_ORIGINS });
  onClose('server', () => app.close());
  addresses.api = await app.listen({ host: config.HOST, port: config.PORT });
  return addresses.api;
}
