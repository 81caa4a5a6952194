import type { Cell, SheetSource } from '@liandong/spreadsheet';

/** A list's second sheet: what it is, item by item. Rows are asked for once the sheets before it are written. */
export function aboutSheet(rows: () => Iterable<readonly [string, Cell]>): SheetSource {
  return {
    name: '说明',
    columns: [
      { heading: '项目', width: 24 },
      { heading: '内容', width: 60 },
    ],
    rows: { [Symbol.iterator]: () => rows()[Symbol.iterator]() },
  };
}

/** A moment as the sheet says it, by the clock of all China. */
export function printedAt(moment: Date): string {
  const local = moment.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return `${local.slice(0, 16)}（北京时间）`;
}
