import { isWithinDivision } from '@liandong/contracts/index';
import type { OrganizationScope, Scope } from './Scope.ts';

/** Is the whole node within the scope's division? 外地 is only where the scope has no division. */
export function seesDivision(scope: OrganizationScope, division: string): boolean {
  if (scope.division === 'all') return true;
  return scope.division !== '' && isWithinDivision(division, scope.division);
}

/** Is an organization of this line at this node within the scope? The pure twin of the condition in SQL. */
export function seesOrganization(
  scope: OrganizationScope,
  organization: { readonly line: string; readonly division: string },
): boolean {
  return mayAskForLine(scope, organization.line) && seesDivision(scope, organization.division);
}

/** Does the node share anything with the scope: is it within the scope's division, or above it? */
export function mayAskForDivision(scope: OrganizationScope, division: string): boolean {
  return (
    seesDivision(scope, division) || (scope.division !== '' && isWithinDivision(scope.division, division))
  );
}

/** Is this line among the scope's? */
export function mayAskForLine(scope: OrganizationScope, line: string): boolean {
  return scope.lines === 'all' || scope.lines.includes(line);
}

/** May the scope read what this registry filed? */
export function readsRegistry(scope: Scope, registry: string): boolean {
  return scope.kind === 'granted' && (scope.registries === 'all' || scope.registries.includes(registry));
}
