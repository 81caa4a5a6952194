import { mergeRules } from './rules/mergeRules.ts';

interface Ranked {
  readonly recordId: string;
  readonly registry: string;
  readonly keyscheme: string;
}

const schemes = ['uscc', 'registration-number', 'icp-subject', 'own-number'];

function rank(list: readonly string[], item: string): number {
  const place = list.indexOf(item);
  return place === -1 ? list.length : place;
}

/**
 * The record whose id an organization bears: by key scheme, then registry, then id. The ranks are fixed for ever;
 * a change would give organizations other ids.
 */
export function anchorOf<R extends Ranked>(members: readonly R[]): R {
  const [anchor] = [...members].sort(
    (a, b) =>
      rank(schemes, a.keyscheme) - rank(schemes, b.keyscheme) ||
      rank(mergeRules.registries, a.registry) - rank(mergeRules.registries, b.registry) ||
      (a.recordId < b.recordId ? -1 : 1),
  );
  if (anchor === undefined) throw new Error('an organization has at least one record');
  return anchor;
}
