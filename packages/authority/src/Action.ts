import type { Grant } from '@liandong/contracts/api';
import type { Scope } from './Scope.ts';

/** Everything that can be asked of the hub, and which roles may; what a role may reach is its scope's matter. */
const rolesOf = {
  'organizations.read': ['committee', 'territory', 'operator'],
  'coverage.read': ['committee', 'territory', 'operator'],
  'filings.push': ['department'],
  'filings.read': ['department', 'operator'],
  'quarantine.read': ['department', 'operator'],
  'freshness.read': ['department', 'operator'],
  'status.read': ['operator'],
  'digest.read': ['operator'],
  'index.rebuild': ['operator'],
  'tokens.manage': ['operator'],
  'rules.activate': ['operator'],
  'divisions.activate': ['operator'],
} as const satisfies Record<string, readonly Grant['role'][]>;

/** The closed list of actions. */
export type Action = keyof typeof rolesOf;
export const actions = Object.keys(rolesOf) as readonly Action[];

/** May the scope do this at all? What it then reaches is limited further by its lines, division and registries. */
export function may(scope: Scope, action: Action): boolean {
  const roles: readonly Grant['role'][] = rolesOf[action];
  return scope.kind === 'granted' && roles.includes(scope.role);
}
