import type { Encoding } from './probeBytes.ts';
import { createRowSplitter, type Delimiter, type RawRow, rowLimit } from './splitRows.ts';

const delimiters: readonly Delimiter[] = [',', '\t', ';'];

function cellsOfFirstRow(text: string, delimiter: Delimiter): number {
  const splitter = createRowSplitter(delimiter);
  return (splitter.push(text)[0] ?? splitter.end().rows[0])?.cells.length ?? 0;
}

/** Comma, tab or semicolon: whichever cuts the heading into most cells. */
function detectDelimiter(text: string): Delimiter {
  const counts = delimiters.map((delimiter) => cellsOfFirstRow(text, delimiter));
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows of text; with the file's last, whether a quote was left open. */
export interface TextBatch {
  readonly rows: readonly RawRow[];
  readonly delimiter: Delimiter;
  /** The row whose quote was never closed; only in the last batch. */
  readonly openQuoteLine?: number;
}

/**
 * Decodes bytes to rows, a batch for each piece of the file. The bytes must have passed the probe.
 * @throws TypeError for bytes that are not of the encoding
 */
export async function* decodeRows(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<TextBatch, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let head = '';
  let delimiter: Delimiter | undefined;
  let splitter = createRowSplitter(',');
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (delimiter === undefined) {
      head = (head + text).replace(/^\uFEFF/, '');
      if (head.length <= rowLimit && !/[\r\n]/.test(head.trimStart())) continue;
      delimiter = detectDelimiter(head);
      splitter = createRowSplitter(delimiter);
      text = head;
    }
    const rows = splitter.push(text);
    if (rows.length > 0) yield { rows, delimiter };
  }
  if (delimiter === undefined) {
    delimiter = detectDelimiter(head);
    splitter = createRowSplitter(delimiter);
  } else head = '';
  const complete = splitter.push(head + decoder.decode());
  const last = splitter.end();
  yield { ...last, rows: [...complete, ...last.rows], delimiter };
}
