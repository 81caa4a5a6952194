/** What is wrong with a row before anything in it is read. */
export type RowFault =
  | 'quote-misplaced'
  | 'cell-too-long'
  | 'row-too-large'
  | 'nul-character'
  | 'json-unreadable'
  | 'cell-nested'
  | 'key-repeated';

/** A row as the file has it: cells as text, untrimmed. */
export interface RawRow {
  /** The row as a spreadsheet numbers it: blank rows count, and a line break inside quotes does not. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault;
}

export type Delimiter = ',' | '\t' | ';';

export interface RowSplitter {
  /** The rows that this text completes; blank ones (no cell but blanks) are left out. */
  readonly push: (text: string) => readonly RawRow[];
  /** The last row, if no line break ended it, and the row whose quote was never closed, if any. */
  readonly end: () => { readonly rows: readonly RawRow[]; readonly openQuoteLine?: number };
}

/** As Excel: no cell holds more. */
export const cellLimit = 32_767;
/** In UTF-16 units, delimiters among them; what a row holds beyond it is dropped, so that no row fills the memory. */
export const rowLimit = 1024 * 1024;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

type Place = 'cell start' | 'plain' | 'quoted' | 'quote seen';

/**
 * Splits text into rows and cells (RFC 4180), in pieces of any size. Rows end with CRLF, LF or CR. Our own rather than a
 * library's because one oversized or badly quoted row must be one rejected row, never the end of the file; held to
 * csv-parse by a differential test.
 */
export function createRowSplitter(delimiter: Delimiter): RowSplitter {
  const separator = delimiter.charCodeAt(0);
  let rows: RawRow[] = [];
  let line = 1;
  let cells: string[] = [];
  let cell = '';
  let size = 0;
  let fault: RowFault | undefined;
  let place: Place = 'cell start';
  let afterReturn = false;

  const append = (piece: string) => {
    size += piece.length;
    if (size > rowLimit) fault = 'row-too-large';
    else cell += piece;
  };
  const endCell = () => {
    if (cell.length > cellLimit) fault ??= 'cell-too-long';
    size += 1;
    if (size > rowLimit) fault = 'row-too-large';
    else cells.push(cell);
    cell = '';
    place = 'cell start';
  };
  const endRow = () => {
    endCell();
    if (fault !== undefined) rows.push({ line, cells, fault });
    else if (cells.some((text) => text !== '' && text.trim() !== '')) rows.push({ line, cells });
    line += 1;
    cells = [];
    size = 0;
    fault = undefined;
  };
  /** Where the plain text from `from` ends: at a separator, a line break, or the end. */
  const plainEnd = (text: string, from: number): number => {
    let at = from;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === separator || unit === lineFeed || unit === carriageReturn) break;
    }
    return at;
  };
  const closeAt = (unit: number): boolean => {
    if (unit === separator) endCell();
    else if (unit === lineFeed || unit === carriageReturn) {
      endRow();
      afterReturn = unit === carriageReturn;
    } else return false;
    return true;
  };

  const push = (text: string): readonly RawRow[] => {
    let at = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (afterReturn) {
        afterReturn = false;
        if (unit === lineFeed) {
          at += 1;
          continue;
        }
      }
      if (place === 'quoted') {
        const close = text.indexOf('"', at);
        append(text.slice(at, close < 0 ? text.length : close));
        at = close < 0 ? text.length : close + 1;
        if (close >= 0) place = 'quote seen';
      } else if (place === 'cell start' && unit === quote) {
        place = 'quoted';
        at += 1;
      } else if (place === 'quote seen' && unit === quote) {
        append('"');
        place = 'quoted';
        at += 1;
      } else if (closeAt(unit)) at += 1;
      else {
        if (place === 'quote seen') fault ??= 'quote-misplaced';
        place = 'plain';
        const end = plainEnd(text, at);
        append(text.slice(at, end));
        at = end;
      }
    }
    const complete = rows;
    rows = [];
    return complete;
  };

  const end = () => {
    if (place === 'quoted') return { rows: [], openQuoteLine: line };
    if (cells.length > 0 || cell !== '' || place !== 'cell start') endRow();
    return { rows };
  };
  return { push, end };
}
