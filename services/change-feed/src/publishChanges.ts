import type { Publisher } from '@liandong/event-bus';
import { movePublished, readChanges, readEdges, trimChanges } from '@liandong/index-store/feed';
import type { Pool } from '@liandong/postgres';
import { toMessage } from './toMessage.ts';

interface PublishOptions {
  readonly pool: Pool;
  readonly publisher: Publisher;
  readonly topic: string;
  readonly city: string;
  /** Published changes to be kept; 0 keeps all. */
  readonly keep: number;
  /** Called after each batch that the broker has. */
  readonly published: (changes: number) => void;
  readonly stopping: AbortSignal;
}

const batchChanges = 1_000;

/**
 * Publishes from the stored place on, batch by batch, until nothing more can be read. The place is moved once every
 * in-sync replica has the batch, and only from where this process found it: after a crash the batch comes again.
 *
 * @returns false where somebody else moved the place meanwhile, or the index was replaced by another
 */
export async function publishChanges(options: PublishOptions): Promise<boolean> {
  const { pool, publisher, topic, city, keep, stopping } = options;
  let { published: from } = await readEdges(pool);
  while (!stopping.aborted) {
    const page = await readChanges(pool, from, batchChanges);
    if (page.kind === 'gone') return false;
    const { changes, next, complete } = page;
    const last = changes.at(-1);
    if (last === undefined) return true;
    await publisher.publish(
      topic,
      changes.map((change) => toMessage(city, from.feed, change)),
    );
    // The place of the last change, not the end: moved only when something was published, so that an idle hub writes nothing.
    const to = complete ? { ...next, transaction: last.transaction, change: last.change } : next;
    if (!(await movePublished(pool, from, to))) return false;
    options.published(changes.length);
    if (keep > 0) await trimChanges(pool, keep);
    from = to;
    if (complete) return true;
  }
  return true;
}
