import type { Grant, Principal } from '@liandong/contracts/api';
import type { GrantedScope, Scope } from './Scope.ts';

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
/** Codes of nodes: GB/T 2260 has 6 digits, a street 9, a community 12. */
const divisionCode = /^\d{6}(\d{3}(\d{3})?)?$/;

function reachOf(grant: Grant): Omit<GrantedScope, 'kind' | 'role'> | undefined {
  switch (grant.role) {
    case 'department':
      return { lines: [], division: '', registries: [grant.registry] };
    case 'committee':
      if (grant.division !== undefined && !divisionCode.test(grant.division)) return undefined;
      return { lines: [grant.line], division: grant.division ?? 'all', registries: [] };
    case 'territory':
      if (!divisionCode.test(grant.division)) return undefined;
      return { lines: 'all', division: grant.division, registries: [] };
    case 'operator':
      return { lines: 'all', division: 'all', registries: 'all' };
  }
}

/**
 * The scope of a principal on a day (`YYYY-MM-DD`, Asia/Shanghai); `until` is the last day it holds. A department
 * reaches its registry and no organization; a committee its line, over the city and 外地 or within its division; a
 * territory every line within its division; an operator everything. What cannot be understood grants nothing.
 */
export function scopeOf(principal: Principal, today: string): Scope {
  if (!calendarDate.test(today) || !calendarDate.test(principal.until))
    return { kind: 'none', reason: 'malformed' };
  if (today > principal.until) return { kind: 'none', reason: 'ended' };
  const reach = reachOf(principal.grant);
  if (reach === undefined) return { kind: 'none', reason: 'malformed' };
  return { kind: 'granted', role: principal.grant.role, ...reach };
}
