import type { OrganizationScope } from '@liandong/authority';
import { type CoverageStatus, divisionRange } from '@liandong/contracts/index';
import { type Connection, type Pool, query, sql } from '@liandong/postgres';
import { withinScope } from './withinScope.ts';

/** The units of a node and all below it with one status, and how many of them lie exactly at the node. */
export interface NodeSum {
  readonly code: string;
  readonly status: CoverageStatus;
  readonly units: number;
  readonly here: number;
}

/** What the scope sees at these nodes, of one line or of all; a node that holds nothing has no row. */
export function sumRollups(
  on: Pool | Connection,
  scope: OrganizationScope,
  nodes: readonly string[],
  line: string | undefined,
): Promise<readonly NodeSum[]> {
  const ranges = nodes.map(divisionRange);
  return query<NodeSum>(
    on,
    sql`
      SELECT n.code, r.status, sum(r.units) AS units, coalesce(sum(r.units) FILTER (WHERE r.division = n.code), 0) AS here
      FROM unnest(${nodes}::text[], ${ranges.map((range) => range.from)}::text[], ${ranges.map((range) => range.below)}::text[])
        AS n (code, range_from, range_below)
      JOIN rollups r ON r.division >= n.range_from COLLATE "C" AND r.division < n.range_below COLLATE "C"
      WHERE ${withinScope(scope)} AND (${line ?? null}::text IS NULL OR r.line = ${line ?? null})
      GROUP BY n.code, r.status`,
  );
}
