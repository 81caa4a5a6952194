import {
  type Batch,
  type Consumption,
  consume,
  type Kafka,
  type Partition,
  type Publisher,
} from '@liandong/event-bus';
import { applyBatch, marksWait, readPositions, workMark } from '@liandong/index-store/apply';
import { isWorthRetrying, type Pool, withTransaction } from '@liandong/postgres';
import { type Logger, startStopwatch, systemClock, type Tracing } from '@liandong/runtime';
import type { Hub } from './decode.ts';
import type { NormalizerMetrics } from './normalizerMetrics.ts';
import { noteFilings } from './noteFilings.ts';
import { createSliceQueue, type SliceQueue } from './SliceQueue.ts';
import { type DatedSlice, type LogIdentity, toSlices } from './toSlices.ts';

interface PumpOptions {
  readonly kafka: Kafka;
  readonly pool: Pool;
  readonly publisher: Publisher;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly deadLettersTopic: string;
  readonly hub: Hub;
  readonly log: LogIdentity;
  readonly batchEvents: number;
  readonly metrics: NormalizerMetrics;
  readonly tracing: Tracing;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
  readonly onCrash: (error: unknown) => void;
}

const idleMilliseconds = 500;
const retryMilliseconds = 300;

/**
 * Reads the log and applies it: the next batch is fetched and decoded while PostgreSQL applies this one, with a
 * bounded queue between. Resolves when it has been told to stop and the batch under way is done.
 */
export async function pump(options: PumpOptions): Promise<void> {
  const queue = createSliceQueue<DatedSlice>(options.batchEvents * 2);
  options.stopping.addEventListener('abort', queue.close);
  const consumption = await read(options, queue);
  try {
    await apply(options, queue, consumption);
  } finally {
    await consumption.stop();
  }
}

function read(options: PumpOptions, queue: SliceQueue<DatedSlice>): Promise<Consumption> {
  const { kafka, groupId, topics, pool, hub, log, batchEvents, metrics } = options;
  const keyOf = ({ topic, partition }: Partition): string => `${topic}/${partition}`;
  const positionsOf = async (partitions: readonly Partition[]) => {
    const positions = new Map((await readPositions(pool)).map((at) => [keyOf(at), BigInt(at.next_offset)]));
    return partitions.map((at) => ({ ...at, offset: positions.get(keyOf(at)) ?? 0n }));
  };
  const onBatch = async (batch: Batch): Promise<void> => {
    const { slices, dead } = toSlices(batch, hub, log, batchEvents);
    if (dead.length > 0) {
      await options.publisher.publish(options.deadLettersTopic, dead);
      for (const _ of dead) metrics.deadLetter(batch.topic);
    }
    for (const slice of slices) await queue.add(slice);
  };
  return consume({ kafka, groupId, topics, positionsOf, onBatch, onCrash: options.onCrash });
}

/** Applies what waits; between batches, and while nothing does, works off what events left behind, piece by piece. */
async function apply(
  options: PumpOptions,
  queue: SliceQueue<DatedSlice>,
  consumption: Consumption,
): Promise<void> {
  const { batchEvents, metrics, logger, stopping } = options;
  let marks = true;
  while (!stopping.aborted) {
    const slices = await queue.take(batchEvents, marks ? 0 : idleMilliseconds);
    if (slices.length > 0) {
      const elapsed = startStopwatch();
      const from = systemClock.now();
      const applied = await persist(options, (tx) => applyBatch(tx, slices));
      if (applied === undefined) return;
      const to = systemClock.now();
      noteFilings(options.tracing, slices, { from, to });
      for (const { topic, publishedAt } of slices)
        metrics.visible(topic, Math.max(0, to.getTime() - publishedAt) / 1000);
      metrics.batch(elapsed(), applied.events, applied.fresh, applied.changed);
      logger.debug({ ...applied, seeks: applied.seeks.length, seconds: elapsed() }, 'applied');
      for (const { offset, ...at } of applied.seeks) consumption.seek({ ...at, offset: BigInt(offset) });
    }
    marks = (await persist(options, marksWait)) ?? false;
    metrics.marksLeft(marks);
    if (marks) await persist(options, (tx) => workMark(tx, batchEvents));
  }
}

/** Runs a transaction again as long as only the database's absence or another's precedence keeps it from passing. */
async function persist<Result>(
  { pool, logger, stopping }: PumpOptions,
  work: Parameters<typeof withTransaction<Result>>[1],
): Promise<Result | undefined> {
  while (!stopping.aborted) {
    try {
      return await withTransaction(pool, work);
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      logger.warn({ err: error }, 'the index could not be written; trying again');
      await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
    }
  }
  return undefined;
}
