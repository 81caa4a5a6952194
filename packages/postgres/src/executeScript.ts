import { startStopwatch } from '@liandong/runtime';
import { type Connection, client } from './Connection.ts';
import { toPostgresError } from './PostgresError.ts';

const name = 'script';

/**
 * Runs a text of several statements without parameters, a migration for instance, in the session as it stands.
 * @param text the program's own; nothing that came from outside
 * @throws PostgresError; outside of a transaction PostgreSQL then undoes the whole text
 */
export async function executeScript(connection: Connection, text: string): Promise<void> {
  const elapsed = startStopwatch();
  try {
    await connection[client].query(text);
    connection.observe?.({ name, seconds: elapsed(), rows: 0, failed: false });
  } catch (error) {
    connection.observe?.({ name, seconds: elapsed(), rows: 0, failed: true });
    throw toPostgresError(error, name);
  }
}
