import type { OrganizationScope } from '@liandong/authority';
import { CoverageStatus, type DivisionLevel, elsewhere } from '@liandong/contracts/index';
import { type Pool, withTransaction } from '@liandong/postgres';
import { type Node, readNodes } from './readNodes.ts';
import { type NodeSum, type PartyNodeSum, sumPartyRollups, sumRollups } from './sumRollups.ts';

/** Figures of units and of Party organizations; `byStatus` sums to `units`. */
export interface CoverageFigures {
  readonly units: number;
  readonly byStatus: Readonly<Record<CoverageStatus, number>>;
  /** Named Party organizations, each once, and one for each unit set up alone that no named one covers. */
  readonly partyOrganizations: number;
  /** Units set up jointly that no named Party organization covers. */
  readonly jointUnitsUnnamed: number;
}

/** A node's figures; a parent's units are its children's and its `unassigned`. */
export interface CoverageNodeFigures extends CoverageFigures {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel | 'elsewhere';
  /** Units of the node that no node below it holds. */
  readonly unassigned: number;
  /** The same by line; lines without a unit and without a Party organization are left out. */
  readonly byLine: Readonly<Record<string, CoverageFigures>>;
}

function figuresOf(sums: readonly NodeSum[], parties: readonly PartyNodeSum[]): CoverageFigures {
  const byStatus = Object.fromEntries(CoverageStatus.options.map((status) => [status, 0])) as Record<
    CoverageStatus,
    number
  >;
  let unnamedAlone = 0;
  let jointUnitsUnnamed = 0;
  for (const { status, units, named } of sums) {
    byStatus[status] += units;
    if (status === 'set-up-alone') unnamedAlone += units - named;
    if (status === 'set-up-jointly') jointUnitsUnnamed += units - named;
  }
  const named = parties.reduce((so, { organizations }) => so + organizations, 0);
  const units = sums.reduce((so, sum) => so + sum.units, 0);
  return { units, byStatus, partyOrganizations: named + unnamedAlone, jointUnitsUnnamed };
}

function nodeFiguresOf(
  { code, name, level }: Pick<CoverageNodeFigures, 'code' | 'name' | 'level'>,
  allSums: readonly NodeSum[],
  allParties: readonly PartyNodeSum[],
): CoverageNodeFigures {
  const sums = allSums.filter((sum) => sum.code === code);
  const parties = allParties.filter((sum) => sum.code === code);
  const lines = [...new Set([...sums, ...parties].map(({ line }) => line))].sort();
  const byLine = Object.fromEntries(
    lines.map((line) => [
      line,
      figuresOf(
        sums.filter((sum) => sum.line === line),
        parties.filter((sum) => sum.line === line),
      ),
    ]),
  );
  const unassigned = sums.reduce((so, { here }) => so + here, 0);
  return { code, name, level, ...figuresOf(sums, parties), unassigned, byLine };
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
      const codes = nodes.map((node) => node.code);
      const sums = await sumRollups(transaction, scope, codes, request.line);
      const parties = await sumPartyRollups(transaction, scope, codes, request.line);
      return nodes.map((node) => nodeFiguresOf(node, sums, parties));
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
