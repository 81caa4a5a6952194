import { safeCell } from './safeCell.ts';

/** A number stays a number, `-5` too; a text goes through `safeCell`; null and undefined are empty. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Quoted wherever a program could cut the cell: RFC 4180's comma, quote and line break, the separators of other
 * locales, blanks at the ends.
 */
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

/**
 * One row of CSV with its line end (RFC 4180: CRLF). A number that is not finite is empty.
 *
 * csv-stringify is not used: its `escape_formulas` does not know blanks before a formula.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return String(cell);
  const text = safeCell(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
