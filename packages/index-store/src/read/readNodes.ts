import type { DivisionLevel } from '@liandong/contracts/index';
import { type Connection, type Pool, query, sql } from '@liandong/postgres';

/** A node of the edition in force. */
export interface Node {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

/** A node and its children, the node first; by default the city's. Empty where the edition in force has no such node. */
export function readNodes(on: Pool | Connection, division: string | undefined): Promise<readonly Node[]> {
  const node = division === undefined ? sql`level = 'city'` : sql`code = ${division}`;
  return query<Node>(
    on,
    sql`
      WITH node AS (SELECT code, name, level FROM divisions WHERE ${node})
      SELECT code, name, level, 0 AS depth FROM node
      UNION ALL
      SELECT d.code, d.name, d.level, 1 FROM divisions d JOIN node ON d.parent = node.code
      ORDER BY depth, code`,
  );
}
