import type { OrganizationScope } from '@liandong/authority';
import { CoverageStatus, type DivisionLevel, elsewhere } from '@liandong/contracts/index';
import { type Pool, withTransaction } from '@liandong/postgres';
import { type Node, readNodes } from './readNodes.ts';
import { type NodeSum, sumRollups } from './sumRollups.ts';

/** A node's figures; `byStatus` sums to `units`, and a parent's units are its children's and its `unassigned`. */
export interface CoverageNodeFigures {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel | 'elsewhere';
  readonly units: number;
  readonly byStatus: Readonly<Record<CoverageStatus, number>>;
  /** Units of the node that no node below it holds. */
  readonly unassigned: number;
}

const noUnits = Object.fromEntries(CoverageStatus.options.map((status) => [status, 0])) as Record<
  CoverageStatus,
  number
>;

function figuresOf(
  node: Pick<CoverageNodeFigures, 'code' | 'name' | 'level'>,
  sums: readonly NodeSum[],
): CoverageNodeFigures {
  const own = sums.filter((sum) => sum.code === node.code);
  const total = (figure: 'units' | 'here') => own.reduce((so, sum) => so + sum[figure], 0);
  const byStatus = { ...noUnits, ...Object.fromEntries(own.map((sum) => [sum.status, sum.units])) };
  const { code, name, level } = node;
  return { code, name, level, units: total('units'), byStatus, unassigned: total('here') };
}

/** Which nodes are asked for: the one that is named, else the scope's own, else the city with 外地 beside it. */
async function nodesOf(
  read: (division: string | undefined) => Promise<readonly Node[]>,
  scope: OrganizationScope,
  division: string | undefined,
): Promise<readonly Pick<CoverageNodeFigures, 'code' | 'name' | 'level'>[]> {
  if (division === elsewhere.code) return [elsewhere];
  if (division !== undefined) return read(division);
  if (scope.division !== 'all') return read(scope.division);
  const city = await read(undefined);
  return city.length === 0 ? [] : [...city, elsewhere];
}

/**
 * The figures of a node and its children, those with nothing among them, as far as the scope and the line reach; all
 * of one moment. Empty where the edition in force has no such node, and before there is one.
 */
export function summarizeCoverage(
  pool: Pool,
  scope: OrganizationScope,
  request: { readonly division?: string | undefined; readonly line?: string | undefined },
): Promise<readonly CoverageNodeFigures[]> {
  return withTransaction(
    pool,
    async (transaction) => {
      const nodes = await nodesOf((division) => readNodes(transaction, division), scope, request.division);
      if (nodes.length === 0) return [];
      const sums = await sumRollups(
        transaction,
        scope,
        nodes.map((node) => node.code),
        request.line,
      );
      return nodes.map((node) => figuresOf(node, sums));
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
