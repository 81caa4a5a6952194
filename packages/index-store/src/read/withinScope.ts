import type { OrganizationScope } from '@liandong/authority';
import { divisionRange } from '@liandong/contracts/index';
import { type Sql, sql } from '@liandong/postgres';

/**
 * The condition that a row of `organizations` or `rollups` is within the scope. The first condition of every query;
 * held to its twin `seesOrganization` of packages/authority by a property test.
 */
export function withinScope(scope: OrganizationScope): Sql {
  const lines = scope.lines === 'all' ? sql`true` : sql`line = ANY(${[...scope.lines]})`;
  if (scope.division === 'all') return lines;
  return sql`${lines} AND ${withinNode(scope.division)}`;
}

/** The condition that a row lies at a node or below it. What is no code reaches nothing. */
export function withinNode(division: string): Sql {
  if (!/^[\w-]+$/.test(division)) return sql`false`;
  const { from, below } = divisionRange(division);
  return sql`division >= ${from} AND division < ${below}`;
}
