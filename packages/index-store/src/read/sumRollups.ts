import type { OrganizationScope } from '@liandong/authority';
import { type CoverageStatus, divisionRange } from '@liandong/contracts/index';
import { type Connection, type Pool, query, sql } from '@liandong/postgres';
import { withinScope } from './withinScope.ts';

/** The units of a node and all below it on one line with one status, and how many of them lie exactly at the node. */
export interface NodeSum {
  readonly code: string;
  readonly line: string;
  readonly status: CoverageStatus;
  readonly units: number;
  readonly here: number;
  /** Of the units, that a named Party organization covers. */
  readonly named: number;
}

/** The named Party organizations of a node and all below it on one line. */
export interface PartyNodeSum {
  readonly code: string;
  readonly line: string;
  readonly organizations: number;
}

/** The ranges of codes of these nodes, as a table to join. */
function rangesOf(nodes: readonly string[]) {
  const ranges = nodes.map(divisionRange);
  return sql`unnest(${nodes}::text[], ${ranges.map((range) => range.from)}::text[], ${ranges.map((range) => range.below)}::text[])
    AS n (code, range_from, range_below)`;
}

const within = sql`division >= n.range_from COLLATE "C" AND division < n.range_below COLLATE "C"`;

/** What the scope sees at these nodes, of one line or of all; a node that holds nothing has no row. */
export function sumRollups(
  on: Pool | Connection,
  scope: OrganizationScope,
  nodes: readonly string[],
  line: string | undefined,
): Promise<readonly NodeSum[]> {
  return query<NodeSum>(
    on,
    sql`
      SELECT n.code, line, status, sum(units) AS units, sum(named) AS named,
        coalesce(sum(units) FILTER (WHERE division = n.code), 0) AS here
      FROM ${rangesOf(nodes)} JOIN rollups ON ${within}
      WHERE ${withinScope(scope)} AND (${line ?? null}::text IS NULL OR line = ${line ?? null})
      GROUP BY n.code, line, status`,
  );
}

/** The named Party organizations that lie wholly at these nodes or below, as far as the scope and the line reach. */
export function sumPartyRollups(
  on: Pool | Connection,
  scope: OrganizationScope,
  nodes: readonly string[],
  line: string | undefined,
): Promise<readonly PartyNodeSum[]> {
  return query<PartyNodeSum>(
    on,
    sql`
      SELECT n.code, line, sum(organizations) AS organizations
      FROM ${rangesOf(nodes)} JOIN party_rollups ON ${within}
      WHERE ${withinScope(scope)} AND (${line ?? null}::text IS NULL OR line = ${line ?? null})
      GROUP BY n.code, line`,
  );
}
