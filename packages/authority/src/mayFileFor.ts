import { may } from './Action.ts';
import type { Scope } from './Scope.ts';
import { readsRegistry } from './sees.ts';

/** May the scope file for this registry? Only a department may, for its own; an operator may not. */
export function mayFileFor(scope: Scope, registry: string): boolean {
  return may(scope, 'filings.push') && readsRegistry(scope, registry);
}
