import { type FileRefused, refused } from '../refusals.ts';
import { normalizeHeading } from '../registry/defineRegistry.ts';
import type { Column, Layout, Registry } from '../registry/Registry.ts';

/** Which cell of a row is which column. */
export interface Heading {
  readonly kind: 'matched';
  readonly layout: Layout;
  /** Headings as filed, one for each cell; what has none is called by its place, what stands twice is numbered. */
  readonly headings: readonly string[];
  /** Column name → place of its cell. */
  readonly places: ReadonlyMap<string, number>;
  /** The column of each cell, undefined where the layout knows none. */
  readonly columns: readonly (Column | undefined)[];
}

function nameHeadings(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const heading = cell.trim() === '' ? `第${at + 1}列` : cell.trim();
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading}（${times}）`;
  });
}

function matchLayout(layout: Layout, cells: readonly string[]) {
  const byHeading = new Map(
    layout.columns.flatMap((column) => column.headings.map((heading) => [normalizeHeading(heading), column])),
  );
  const columns = cells.map((cell) => byHeading.get(normalizeHeading(cell)));
  const found = new Set(columns.filter((column) => column !== undefined));
  const missing = layout.columns.filter((column) => column.required && !found.has(column));
  return { layout, columns, found: found.size, missing };
}

/** Columns that two cells claim, as their headings were filed. */
function repeatedHeadings(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
): readonly string[] {
  return cells
    .filter(
      (_, at) =>
        columns[at] !== undefined && columns.indexOf(columns[at]) !== columns.lastIndexOf(columns[at]),
    )
    .map((cell) => cell.trim());
}

/**
 * The layout of a heading: of those whose required columns are all there, the one that knows most of its columns; else
 * a refusal that names what the nearest layout misses.
 */
export function matchHeading(registry: Registry, cells: readonly string[]): Heading | FileRefused {
  const matches = registry.layouts.map((layout) => matchLayout(layout, cells));
  const [best] = matches
    .filter(({ missing }) => missing.length === 0)
    .sort((one, other) => other.found - one.found);
  if (best === undefined) {
    const [nearest] = matches.sort(
      (one, other) => other.found - one.found || one.missing.length - other.missing.length,
    );
    if (nearest === undefined || nearest.found === 0)
      return refused('layout-unknown', registry.layouts.map((layout) => layout.label).join('、'));
    const missing = nearest.missing.map((column) => column.headings[0]).join('、');
    return refused('column-missing', `${missing}（按最接近的表样“${nearest.layout.label}”）`);
  }
  const repeated = repeatedHeadings(best.columns, cells);
  if (repeated.length > 0) return refused('column-repeated', repeated.join('、'));
  return {
    kind: 'matched',
    layout: best.layout,
    headings: nameHeadings(cells),
    places: new Map(best.columns.flatMap((column, at) => (column === undefined ? [] : [[column.name, at]]))),
    columns: best.columns,
  };
}
