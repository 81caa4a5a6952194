import type { Cell } from '../csvRow.ts';
import { cellText, escapeCell } from './cellText.ts';
import { columnName } from './columnName.ts';
import { headingStyle, textStyle } from './styleSheet.ts';

/** The beginning of a sheet: heading row frozen, columns as wide as said; what is typed into an empty cell is text. ECMA-376 part 1, §18.3.1.99. */
export function sheetHead(widths: readonly number[]): string {
  const cols = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${textStyle}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '') +
    '<sheetData>'
  );
}

/** The end of a sheet; `filter` is the range that can be filtered, heading row and all, such as `A1:C9`. */
export function sheetTail(filter: string | null): string {
  return `</sheetData>${filter === null ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`;
}

/** The heading row: bold. */
export function headingXml(headings: readonly string[]): string {
  return rowXml(1, headings, headingStyle);
}

/**
 * A row, counted from 1. A text is an inline string, typed as such and with the format "text" (`@`), so that a code of
 * 18 digits stays one when a person edits the cell and saves; it is never a formula, whatever it begins with. A number
 * is a number, empty where it is not finite. Nothing is written for an empty cell.
 */
export function rowXml(number: number, cells: readonly Cell[], style: number = textStyle): string {
  let xml = `<row r="${number}">`;
  for (const [at, cell] of cells.entries()) xml += cellXml(cell, columnNameOf(at) + number, style);
  return `${xml}</row>`;
}

function cellXml(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${reference}"><v>${cell}</v></c>` : '';
  }
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = escapeCell(cellText(cell));
  const space = /^\s|\s$/.test(cell) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}

const names: string[] = [];

function columnNameOf(at: number): string {
  names[at] ??= columnName(at);
  return names[at];
}
