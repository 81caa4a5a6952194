import type { Layout, Registry } from './Registry.ts';

/** A heading as it is compared: NFKC (full-width brackets and letters folded), without blanks or a star that marks duty. */
export function normalizeHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*]+/gu, '')
    .toUpperCase();
}

function headingsOf(layout: Layout): readonly string[] {
  return layout.columns.flatMap((column) => column.headings.map(normalizeHeading));
}

function requireDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`${what} ${twice} stands twice`);
}

/**
 * Checks a registry and gives it back: the table of contents of an adapter.
 * @throws where a name is no name, a layout has no required column, or two columns answer to one heading
 */
export function defineRegistry(registry: Registry): Registry {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(registry.name))
    throw new Error(`${registry.name} is no name of a registry`);
  if (!Number.isInteger(registry.mappingVersion) || registry.mappingVersion < 1)
    throw new Error('a mapping version is a whole number from 1');
  if (registry.layouts.length === 0) throw new Error(`${registry.name} has no layout`);
  requireDistinct(
    'layout',
    registry.layouts.map((layout) => layout.name),
  );
  for (const layout of registry.layouts) {
    if (!layout.columns.some((column) => column.required))
      throw new Error(`layout ${layout.name} requires no column, so that any file would match it`);
    requireDistinct(
      `${layout.name}: column`,
      layout.columns.map((column) => column.name),
    );
    requireDistinct(`${layout.name}: heading`, headingsOf(layout));
  }
  return registry;
}
