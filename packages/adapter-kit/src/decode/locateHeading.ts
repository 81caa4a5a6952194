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

/** A row whose empty cells hold what stands above them: of merged cells only the first holds the text. */
function fillFrom(above: readonly string[], cells: readonly string[]): readonly string[] {
  return cells.map((cell, at) => (cell.trim() === '' ? (above[at] ?? '') : cell));
}

function knownColumns(heading: Heading): number {
  return heading.columns.filter((column) => column !== undefined).length;
}

/** A heading of two rows: the second one, filled from the first, where that knows more columns. */
function withSecondRow(registry: Registry, first: LocatedHeading, filed: readonly string[], second?: RawRow) {
  if (second === undefined) return first;
  const both = matchHeading(registry, fillFrom(filed, second.cells));
  return both.kind === 'matched' && knownColumns(both) > knownColumns(first)
    ? { ...both, line: second.line }
    : first;
}

/**
 * The first row that is the heading of a layout, with the row below it where that belongs to it, or filled from the row
 * above. Else why the likeliest row is none.
 */
export function locateHeading(registry: Registry, rows: readonly RawRow[]): LocatedHeading | FileRefused {
  const refusals: FileRefused[] = [];
  let above: readonly string[] = [];
  for (const [at, { line, cells }] of rows.slice(0, headRows).entries()) {
    const filled = fillFrom(above, cells);
    for (const heading of above.length === 0 ? [cells] : [cells, filled]) {
      const matched = matchHeading(registry, heading);
      if (matched.kind === 'matched')
        return withSecondRow(registry, { ...matched, line }, heading, rows[at + 1]);
      refusals.push(matched);
    }
    above = filled;
  }
  const likeliest = (['column-repeated', 'column-missing'] as const)
    .map((code) => refusals.find((refusal) => refusal.code === code))
    .find((refusal) => refusal !== undefined);
  return likeliest ?? refusals[0] ?? refused('empty-file');
}
