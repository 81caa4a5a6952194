export { type Cell, csvRow } from './csvRow.ts';
export { byteOrderMark, csvStream } from './csvStream.ts';
export { plainCell, safeCell } from './safeCell.ts';
export { type SheetSource, workbookStream } from './write/workbookStream.ts';
