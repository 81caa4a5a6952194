import { refused } from '../refusals.ts';
import { decodeRows } from './decodeRows.ts';
import type { Encoding } from './probeBytes.ts';
import type { RowBatch } from './RowBatch.ts';

/** The rows of delimited text; a quote that is never closed refuses the file. */
export async function* decodeText(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<RowBatch, void, undefined> {
  for await (const { rows, openQuoteLine } of decodeRows(pieces, encoding))
    yield openQuoteLine === undefined
      ? { rows }
      : { rows, refusal: refused('quote-not-closed', String(openQuoteLine)) };
}
