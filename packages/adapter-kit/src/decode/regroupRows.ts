import type { RowBatch } from './RowBatch.ts';
import type { RawRow } from './splitRows.ts';

/** About what a piece of a text file holds: worth a request to Kafka, small enough to be kept twice. */
const batchCharacters = 128 * 1024;

/** The same rows in batches of about equal size, whatever pieces they came in. */
export async function* regroupRows(
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<RowBatch, void, undefined> {
  let rows: RawRow[] = [];
  let characters = 0;
  for await (const batch of batches) {
    for (const row of batch.rows) {
      rows.push(row);
      for (const cell of row.cells) characters += cell.length + 1;
      if (characters < batchCharacters) continue;
      yield { rows };
      rows = [];
      characters = 0;
    }
    if (batch.refusal !== undefined) {
      yield { rows, refusal: batch.refusal };
      return;
    }
  }
  if (rows.length > 0) yield { rows };
}
