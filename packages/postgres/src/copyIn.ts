import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startStopwatch } from '@liandong/runtime';
import { from } from 'pg-copy-streams';
import { type Connection, client } from './Connection.ts';
import { type CopyRow, encodeRow, isWellFormed } from './copyText.ts';
import { toPostgresError } from './PostgresError.ts';

/** Characters in a chunk: large enough that a chunk's costs vanish, small enough to stay in cache. */
const chunkLength = 64 * 1024;

function toBuffer(chunk: string): Buffer {
  if (!isWellFormed(chunk)) throw new TypeError('COPY cannot carry half of a surrogate pair');
  return Buffer.from(chunk);
}

function* chunksOf(rows: Iterable<CopyRow>): Generator<Buffer, void, undefined> {
  let chunk = '';
  for (const row of rows) {
    chunk += encodeRow(row);
    if (chunk.length >= chunkLength) {
      yield toBuffer(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') yield toBuffer(chunk);
}

async function* chunksOfBatches(
  batches: AsyncIterable<Iterable<CopyRow>>,
): AsyncGenerator<Buffer, void, undefined> {
  for await (const rows of batches) yield* chunksOf(rows);
}

/**
 * Writes rows by COPY in the text format, holding back while PostgreSQL is busy; gives their number.
 * @param copy `COPY table (column, …) FROM STDIN`, a text of the program's own
 * @param rows plain rows, or an asynchronous sequence of batches of rows
 * @throws PostgresError; TypeError for a text that PostgreSQL cannot keep (see `isStorableText`). Within a transaction
 * either leaves nothing written
 */
export async function copyIn(
  connection: Connection,
  copy: string,
  rows: Iterable<CopyRow> | AsyncIterable<Iterable<CopyRow>>,
): Promise<number> {
  const elapsed = startStopwatch();
  const chunks = Symbol.asyncIterator in rows ? chunksOfBatches(rows) : chunksOf(rows);
  const sink = connection[client].query(from(copy));
  try {
    await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), sink);
    connection.observe?.({ name: copy, seconds: elapsed(), rows: sink.rowCount, failed: false });
    return sink.rowCount;
  } catch (error) {
    connection.observe?.({ name: copy, seconds: elapsed(), rows: 0, failed: true });
    throw toPostgresError(error, copy);
  }
}
