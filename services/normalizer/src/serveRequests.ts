import { setTimeout as delay } from 'node:timers/promises';
import { type AccessPool, claimRequest, finishRequest } from '@liandong/access-store';
import { trySessionLock, unlockSession, withConnection } from '@liandong/postgres';
import type { Logger } from '@liandong/runtime';

const pollMilliseconds = 500;

/**
 * Works on what operators ask for, one request at a time; of several normalizers whoever claims it first. Resolves
 * when it has been told to stop.
 */
export async function serveRequests(options: {
  readonly access: AccessPool;
  readonly rebuild: () => Promise<string>;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}): Promise<void> {
  const { access, logger, stopping } = options;
  while (!stopping.aborted) {
    await withConnection(access, (connection) => serveOne(connection, options)).catch((error: unknown) => {
      logger.warn({ err: error }, 'could not look for requests');
    });
    await delay(pollMilliseconds, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** There is one next generation, so at most one rebuild at a time in the whole hub; another waits for its turn. */
const rebuildLock = 'rebuild of the index';

async function serveOne(
  connection: Parameters<typeof claimRequest>[0],
  work: { readonly rebuild: () => Promise<string>; readonly logger: Logger },
): Promise<void> {
  if (!(await trySessionLock(connection, rebuildLock))) return;
  try {
    await serveClaimed(connection, work);
  } finally {
    await unlockSession(connection, rebuildLock);
  }
}

async function serveClaimed(
  connection: Parameters<typeof claimRequest>[0],
  { rebuild, logger }: { readonly rebuild: () => Promise<string>; readonly logger: Logger },
): Promise<void> {
  const claimed = await claimRequest(connection, 'rebuild');
  if (claimed === undefined) return;
  logger.info({ request: claimed.request }, 'rebuilding the index');
  try {
    const detail = await rebuild();
    await finishRequest(connection, claimed.request, { state: 'done', detail });
  } catch (error) {
    logger.error({ err: error, request: claimed.request }, 'the rebuild failed');
    const detail = error instanceof Error ? error.message : String(error);
    await finishRequest(connection, claimed.request, { state: 'failed', detail });
  }
}
