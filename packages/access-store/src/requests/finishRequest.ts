import { type Connection, execute, sql, unlockSession } from '@liandong/postgres';
import { requestLock } from './requestLock.ts';

/** Says how a claimed request ended, and lets go of it; on the connection that claimed it. */
export async function finishRequest(
  connection: Connection,
  request: number,
  outcome: { readonly state: 'done' | 'failed'; readonly detail: string },
): Promise<void> {
  await execute(
    connection,
    sql`UPDATE requests SET state = ${outcome.state}, detail = ${outcome.detail}, finished_at = now()
        WHERE request = ${request} AND state = 'running'`,
  );
  await unlockSession(connection, requestLock(request));
}
