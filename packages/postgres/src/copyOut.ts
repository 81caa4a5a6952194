import { StringDecoder } from 'node:string_decoder';
import { to } from 'pg-copy-streams';
import { type Connection, client } from './Connection.ts';
import { decodeRow } from './copyText.ts';
import { toPostgresError } from './PostgresError.ts';

/**
 * Reads by COPY: batches of rows, each value its text or null, as they arrive from the server and no faster than the
 * caller takes them. The quickest way to read much; nothing is parsed. Who stops early waits until the rest has passed.
 * @param copy `COPY (SELECT …) TO STDOUT`, a text of the program's own
 * @throws PostgresError
 */
export async function* copyOut(
  connection: Connection,
  copy: string,
): AsyncGenerator<readonly (readonly (string | null)[])[], void, undefined> {
  const decoder = new StringDecoder('utf8');
  const stream = connection[client].query(to(copy));
  let rest = '';
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield lines.map(decodeRow);
    }
  } catch (error) {
    throw toPostgresError(error, copy);
  } finally {
    // Of a COPY that is not read to its end the rest must still be taken, or the session hangs.
    if (!stream.readableEnded && !stream.destroyed) for await (const _ of stream);
  }
}
