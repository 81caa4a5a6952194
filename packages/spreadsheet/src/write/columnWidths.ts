import type { Cell } from '../csvRow.ts';

/** Rows that are looked at to find a column's width. */
export const widthSample = 200;

const NARROWEST = 6;
const WIDEST = 60;
/** Room for the filter's button beside a heading, and for the margins. */
const MARGIN = 4;

/** Characters that take two places: East Asian wide and full-width ones. Source: Unicode Standard Annex 11, in outline. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Widths in characters of the standard font: the one given, else what the heading and the first rows need. */
export function columnWidths(
  columns: readonly { readonly heading: string; readonly width?: number }[],
  sample: readonly (readonly Cell[])[],
): number[] {
  return columns.map((column, at) => {
    if (column.width !== undefined) return column.width;
    const needed = sample.reduce(
      (widest, row) => Math.max(widest, placesOf(row[at]) + 1),
      placesOf(column.heading) + MARGIN,
    );
    return Math.min(WIDEST, Math.max(NARROWEST, needed));
  });
}

function placesOf(cell: Cell): number {
  const text = cell === null || cell === undefined ? '' : String(cell).slice(0, WIDEST);
  return text.length + (text.match(WIDE)?.length ?? 0);
}
