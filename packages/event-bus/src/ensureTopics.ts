import kafkajs, { type Admin } from 'kafkajs';
import type { Kafka } from './createKafka.ts';
import { whenTopicsKnown } from './whenTopicsKnown.ts';
import { withAdmin } from './withAdmin.ts';

/** A topic as it must be. */
export interface TopicSpec {
  readonly topic: string;
  /** Of a topic that is made; one that is there keeps its own number, since keys would move. */
  readonly partitions: number;
  /** `forever`: every message, without limit of time or size; `compact`: the last message of each key. */
  readonly retention: 'forever' | 'compact';
  /** Takes messages of up to 8 MB. */
  readonly largeMessages?: boolean;
}

/** A topic is there but is kept otherwise; the hub must not start on it. */
export class TopicRefused extends Error {
  readonly topic: string;
  readonly setting: string;

  constructor(topic: string, setting: string, found: string | undefined, wanted: string) {
    super(`Topic ${topic} has ${setting}=${found ?? '(unknown)'}; it must be ${wanted}.`);
    this.name = 'TopicRefused';
    this.topic = topic;
    this.setting = setting;
  }
}

const eightMegabytes = 8 * 1024 * 1024;

function settingsOf({ retention, largeMessages }: TopicSpec): Readonly<Record<string, string>> {
  return {
    ...(retention === 'compact'
      ? { 'cleanup.policy': 'compact' }
      : { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' }),
    ...(largeMessages === true ? { 'max.message.bytes': String(eightMegabytes) } : {}),
  };
}

async function createMissing(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  const known = new Set(await admin.listTopics());
  const missing = specs.filter(({ topic }) => !known.has(topic));
  if (missing.length === 0) return;
  const { brokers } = await admin.describeCluster();
  const replicationFactor = Math.min(3, brokers.length);
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 30_000,
    topics: missing.map((spec) => ({
      topic: spec.topic,
      numPartitions: spec.partitions,
      replicationFactor,
      configEntries: Object.entries({
        ...settingsOf(spec),
        ...(replicationFactor >= 3 ? { 'min.insync.replicas': '2' } : {}),
      }).map(([name, value]) => ({ name, value })),
    })),
  });
}

/** At least this; everything else must be equal. */
const minima = new Set(['max.message.bytes', 'min.insync.replicas']);

function checkSetting(topic: string, name: string, found: string | undefined, wanted: string): void {
  const fits = minima.has(name) ? Number(found) >= Number(wanted) : found === wanted;
  if (!fits) throw new TopicRefused(topic, name, found, minima.has(name) ? `at least ${wanted}` : wanted);
}

async function checkTopics(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  const names = specs.map(({ topic }) => topic);
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  for (const spec of specs) {
    const entries = resources.find(({ resourceName }) => resourceName === spec.topic)?.configEntries ?? [];
    const found = new Map(entries.map(({ configName, configValue }) => [configName, configValue]));
    const metadata = topics.find(({ name }) => name === spec.topic);
    const replicated = (metadata?.partitions ?? []).every(({ replicas }) => replicas.length >= 3);
    const wanted = { ...settingsOf(spec), ...(replicated ? { 'min.insync.replicas': '2' } : {}) };
    for (const [name, value] of Object.entries(wanted))
      checkSetting(spec.topic, name, found.get(name), value);
  }
}

/**
 * Makes the topics that are missing, with as many replicas as there are brokers up to three, and two of three in sync
 * for an acknowledgement. Safe to call from several processes at once.
 * @throws TopicRefused for a topic that is kept otherwise, whoever made it
 */
export function ensureTopics(kafka: Kafka, specs: readonly TopicSpec[]): Promise<void> {
  return withAdmin(kafka, async (admin) => {
    await whenTopicsKnown(() => createMissing(admin, specs));
    await whenTopicsKnown(() => checkTopics(admin, specs));
  });
}
