import { type Connection, query, queryRow, sql, trySessionLock, unlockSession } from '@liandong/postgres';
import { type OperatorRequest, type RequestKind, requestColumns } from './OperatorRequest.ts';
import { requestLock } from './requestLock.ts';

/**
 * Takes the oldest open request of a kind, or undefined where there is none. The claim is a lock of the session: it
 * lasts until `finishRequest` on the same connection, and a claimant that dies gives the request back by losing its
 * session. So keep the connection (`withConnection`) while the work lasts.
 */
export async function claimRequest(
  connection: Connection,
  kind: RequestKind,
): Promise<OperatorRequest | undefined> {
  const open = await query<{ request: number }>(
    connection,
    sql`SELECT request FROM requests WHERE kind = ${kind} AND state IN ('requested', 'running') ORDER BY request`,
  );
  for (const { request } of open) {
    if (!(await trySessionLock(connection, requestLock(request)))) continue;
    const claimed = await queryRow<OperatorRequest>(
      connection,
      sql`UPDATE requests SET state = 'running', started_at = now()
          WHERE request = ${request} AND state IN ('requested', 'running') RETURNING ${requestColumns}`,
    );
    if (claimed !== undefined) return claimed;
    await unlockSession(connection, requestLock(request));
  }
  return undefined;
}
