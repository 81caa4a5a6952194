import { cellLimit, type RawRow, type RowFault, rowLimit } from './splitRows.ts';

/** A row of a form that brings whole cells, held to the limits that rows of text are held to. */
export function boundRow(line: number, cells: readonly string[], fault?: RowFault): RawRow {
  let size = cells.length;
  let found = fault;
  for (const cell of cells) {
    size += cell.length;
    if (cell.length > cellLimit) found ??= 'cell-too-long';
    if (cell.includes('\0')) found ??= 'nul-character';
  }
  if (size > rowLimit) return { line, cells: [], fault: 'row-too-large' };
  return found === undefined ? { line, cells } : { line, cells, fault: found };
}
