import type { FileRefused } from '../refusals.ts';
import { refused } from '../refusals.ts';
import type { Registry } from '../registry/Registry.ts';
import { type Heading, matchHeading } from './matchHeading.ts';
import type { RawRow } from './splitRows.ts';

/** Rows among which a heading is looked for: titles and dates of a form stand above it. */
export const headRows = 10;

/** A heading, and where it stands: the rows below it are data. */
export interface LocatedHeading extends Heading {
  readonly line: number;
}

/**
 * The first row that is the heading of a layout; also a row that is one where its empty cells are filled from the row above,
 * since of merged cells only the first holds the text. Else why the likeliest row is none.
 */
export function locateHeading(registry: Registry, rows: readonly RawRow[]): LocatedHeading | FileRefused {
  const refusals: FileRefused[] = [];
  let above: readonly string[] = [];
  for (const { line, cells } of rows.slice(0, headRows)) {
    const filled = cells.map((cell, at) => (cell.trim() === '' ? (above[at] ?? '') : cell));
    for (const heading of above.length === 0 ? [cells] : [cells, filled]) {
      const matched = matchHeading(registry, heading);
      if (matched.kind === 'matched') return { ...matched, line };
      refusals.push(matched);
    }
    above = filled;
  }
  const likeliest = (['column-repeated', 'column-missing'] as const)
    .map((code) => refusals.find((refusal) => refusal.code === code))
    .find((refusal) => refusal !== undefined);
  return likeliest ?? refusals[0] ?? refused('empty-file');
}
