import { setTimeout as delay } from 'node:timers/promises';
import { type Pool, query, sql, trySessionLock, unlockSession, withConnection } from '@liandong/postgres';
import type { Logger } from '@liandong/runtime';

/** Two publishers at once could let an older state of an organization follow a newer one. */
const lock = 'publisher of index.changes';

/**
 * Does a piece of work again and again, with a pause between, as long as this process holds the publisher's lock; who
 * does not hold it waits for it. What fails is logged and tried again. Resolves when it has been told to stop.
 */
export async function takeTurns(options: {
  readonly pool: Pool;
  readonly work: () => Promise<boolean>;
  readonly failed: () => void;
  readonly pauseMilliseconds: number;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}): Promise<void> {
  const { pool, work, failed, pauseMilliseconds, logger, stopping } = options;
  const pause = () => delay(pauseMilliseconds, undefined, { signal: stopping }).catch(() => undefined);
  while (!stopping.aborted) {
    await withConnection(pool, async (connection) => {
      if (!(await trySessionLock(connection, lock))) return;
      try {
        while (!stopping.aborted) {
          // A lost session has lost the lock: this throws, and another may publish.
          await query(connection, sql`SELECT`);
          if (!(await work())) logger.warn('the feed moved on without us; reading its place again');
          await pause();
        }
      } finally {
        await unlockSession(connection, lock).catch(() => undefined);
      }
    }).catch((error: unknown) => {
      failed();
      logger.warn({ err: error }, 'the changes could not be published; trying again');
    });
    await pause();
  }
}
