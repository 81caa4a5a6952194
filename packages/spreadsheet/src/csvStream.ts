import { type Cell, csvRow } from './csvRow.ts';

/** Before UTF-8 text, so that Excel and WPS do not read it as GBK. GB18030 files go without. */
export const byteOrderMark = '\ufeff';

/** Characters gathered before a piece is handed on: few writes for many short rows. */
const PIECE = 64 * 1024;

/** The rows as CSV text, in pieces of about 64 K characters; never holds more than one piece. */
export async function* csvStream(
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string, void, undefined> {
  let piece = '';
  for await (const row of rows) {
    piece += csvRow(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
