import { type Hub, type HubLag, readHubLag } from '@liandong/api';
import { deadLettersTopic } from '@liandong/contracts/events';
import type { Metrics } from '@liandong/runtime';

/** Prometheus waits ten seconds; what is told of the process itself must come through when a server does not answer. */
const deadlineMilliseconds = 4_000;

interface HubReading {
  readonly lag: HubLag;
  readonly deadLetters: number;
}

async function readHub(hub: Hub): Promise<HubReading> {
  const [lag, ends] = await Promise.all([
    readHubLag(hub),
    hub.describeLog([deadLettersTopic(hub.topicPrefix)]),
  ]);
  const deadLetters = ends.reduce((sum, { low, high }) => sum + Number(high - low), 0);
  return { lag, deadLetters };
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), deadlineMilliseconds).unref());
}

/**
 * What only a look at log and stores can tell, looked up at each scrape and once for all figures: it shows also when
 * normalizers or adapters do not run. Several API processes show the same.
 */
export function observeHub(metrics: Metrics, hub: Hub): void {
  let underWay: Promise<HubReading | undefined> | undefined;
  const reading = (): Promise<HubReading | undefined> => {
    underWay ??= Promise.race([readHub(hub).catch(() => undefined), late()]).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  metrics.gauge({
    name: 'liandong_hub_unreadable',
    help: '1 where log, intake or index could not be read for this scrape',
    collect: async (gauge) => gauge.set((await reading()) === undefined ? 1 : 0),
  });
  metrics.gauge({
    name: 'liandong_log_lag_messages',
    help: 'Messages of a partition of the log that the index has not taken yet',
    labels: ['topic', 'partition'],
    collect: async (gauge) => {
      const read = await reading();
      gauge.reset();
      for (const { topic, partition, messages } of read?.lag.partitions ?? [])
        gauge.set({ topic, partition: String(partition) }, messages);
    },
  });
  metrics.gauge({
    name: 'liandong_newest_acknowledged_timestamp_seconds',
    help: 'When the registry’s newest filing was acknowledged, seconds since 1970',
    labels: ['registry'],
    collect: async (gauge) => {
      const read = await reading();
      gauge.reset();
      for (const { name, newest } of read?.lag.registries ?? [])
        if (newest !== null) gauge.set({ registry: name }, Date.parse(newest) / 1000);
    },
  });
  metrics.gauge({
    name: 'liandong_quarantined_rows',
    help: 'Rejected rows that wait for a correction',
    labels: ['registry'],
    collect: async (gauge) => {
      const read = await reading();
      gauge.reset();
      for (const { name, rejected } of read?.lag.registries ?? []) gauge.set({ registry: name }, rejected);
    },
  });
  const single = (name: string, help: string, valueOf: (read: HubReading) => number) =>
    metrics.gauge({
      name,
      help,
      collect: async (gauge) => {
        const read = await reading();
        gauge.reset();
        if (read !== undefined) gauge.set(valueOf(read));
      },
    });
  single(
    'liandong_dead_letters_kept_messages',
    'Messages in the topic of dead letters',
    (read) => read.deadLetters,
  );
  single(
    'liandong_index_marks',
    'Pieces of work that events left behind in the index and that are not done yet',
    (read) => read.lag.marks,
  );
  single('liandong_index_generation', 'Which build of the index is shown', (read) => read.lag.generation);
}
