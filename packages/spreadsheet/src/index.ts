export { type Cell, csvRow } from './csvRow.ts';
export { byteOrderMark, csvStream } from './csvStream.ts';
export { numberText } from './read/numberText.ts';
export { openWorkbook, type Sheet } from './read/openWorkbook.ts';
export type { RandomAccess } from './read/RandomAccess.ts';
export type { SheetRow } from './read/readSheet.ts';
export { WorkbookFault, type WorkbookFaultCode } from './read/WorkbookFault.ts';
export { plainCell, safeCell } from './safeCell.ts';
export { type SheetSource, workbookStream } from './write/workbookStream.ts';
