import { type Batch, describeLog, type Kafka, readLog } from '@liandong/event-bus';
import { applyBatch, marksWait, readPositions, workMark } from '@liandong/index-store/apply';
import { beginGeneration, nextSchema, type Swapped, swapGeneration } from '@liandong/index-store/rebuild';
import { openIndex } from '@liandong/index-store/schema';
import { type Pool, withTransaction } from '@liandong/postgres';
import type { Logger } from '@liandong/runtime';
import type { Hub } from './decode.ts';
import { type LogIdentity, toSlices } from './toSlices.ts';

interface RebuildOptions {
  readonly kafka: Kafka;
  /** On the live index. */
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly topics: readonly string[];
  readonly hub: Hub;
  readonly log: LogIdentity;
  readonly batchEvents: number;
  readonly logger: Logger;
}

/**
 * Builds the index anew from the log, beside the live one, and puts it in place. The normalizers go on until the swap
 * and wait through it. A rebuild that is killed leaves the live index untouched and begins again.
 */
export async function rebuild(options: RebuildOptions): Promise<Swapped> {
  const { pool, databaseUrl, logger } = options;
  await beginGeneration(pool);
  const next = openIndex({
    connectionString: databaseUrl,
    applicationName: 'rebuild',
    max: 2,
    schema: nextSchema,
  });
  try {
    await catchUp(options, next);
    logger.info('the next generation is built; catching up and swapping');
    return await swapGeneration(pool, () => catchUp(options, next));
  } finally {
    await next.close();
  }
}

/** Takes the next generation to the log's end as it is now, and works off what that left behind. */
async function catchUp(options: RebuildOptions, next: Pool): Promise<void> {
  const { kafka, topics, hub, log, batchEvents } = options;
  const positions = await readPositions(next);
  const from = positions.map(({ topic, partition, next_offset: offset }) => ({
    topic,
    partition,
    offset: BigInt(offset),
  }));
  const { partitions } = await describeLog(kafka, topics);
  const onMessages = async (batch: Batch): Promise<void> => {
    const { slices } = toSlices(batch, hub, log, batchEvents);
    for (const slice of slices) {
      const { seeks } = await withTransaction(next, (tx) => applyBatch(tx, [slice]));
      if (seeks.length > 0)
        throw new Error(`${batch.topic}/${batch.partition}: its log no longer begins at its beginning`);
    }
  };
  const to = partitions.map(({ topic, partition, high: offset }) => ({ topic, partition, offset }));
  await readLog({ kafka, topics, from, to, onMessages });
  while (await withTransaction(next, marksWait))
    await withTransaction(next, (tx) => workMark(tx, batchEvents));
}
