import { type Connection, client, driver, type Pool } from './Connection.ts';
import { isConnectionLoss, PostgresError, toPostgresError } from './PostgresError.ts';

/** Runs the function on one session of the pool, for what lives in a session: temporary tables, session locks, COPY. */
export async function withConnection<Result>(
  pool: Pool,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const session = await pool[driver].connect().catch((error: unknown) => {
    throw toPostgresError(error, 'connect');
  });
  // Without a listener a session lost between two statements would end the process; the next statement reports it.
  const ignore = () => undefined;
  session.on('error', ignore);
  let broken = false;
  try {
    return await use({ [client]: session, observe: pool.observe });
  } catch (error) {
    broken = isConnectionLoss(error);
    throw error;
  } finally {
    session.off('error', ignore);
    session.release(broken);
  }
}

async function control(connection: Connection, text: string): Promise<string> {
  try {
    return (await connection[client].query(text)).command;
  } catch (error) {
    throw toPostgresError(error, text);
  }
}

/**
 * Runs the function in a transaction: committed when it resolves, rolled back when it throws.
 * When the connection is lost during COMMIT nobody knows whether it happened; what must not happen twice needs a guard.
 * @throws what the function throws; PostgresError, also when a failed statement inside was swallowed, because
 * PostgreSQL then answers COMMIT with ROLLBACK
 */
export function withTransaction<Result>(
  pool: Pool,
  work: (transaction: Connection) => Promise<Result>,
  options: {
    readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
    readonly readOnly?: boolean;
  } = {},
): Promise<Result> {
  const isolation =
    options.isolation === undefined ? '' : ` ISOLATION LEVEL ${options.isolation.toUpperCase()}`;
  return withConnection(pool, async (connection) => {
    await control(connection, `BEGIN${isolation}${options.readOnly === true ? ' READ ONLY' : ''}`);
    let result: Result;
    try {
      result = await work(connection);
    } catch (error) {
      await control(connection, 'ROLLBACK').catch((failure: unknown) => {
        if (isConnectionLoss(failure) && !isConnectionLoss(error)) throw failure;
      });
      throw error;
    }
    const command = await control(connection, 'COMMIT');
    if (command !== 'COMMIT')
      throw new PostgresError(
        'COMMIT: rolled back, a statement inside had failed (25P02)',
        '25P02',
        'COMMIT',
      );
    return result;
  });
}
