import type { OrganizationRow } from '@liandong/contracts/index';
import { type Connection, loadStatement, query } from '@liandong/postgres';
import { figureArray, placeArrays } from './arrays.ts';
import type { OrganizationChange } from './OrganizationChange.ts';
import { sumMoves } from './sumMoves.ts';

const moveRollupsSql = loadStatement(new URL('../../sql/apply/moveRollups.sql', import.meta.url));
const dropEmptyRollupsSql = loadStatement(new URL('../../sql/apply/dropEmptyRollups.sql', import.meta.url));

/** Counts organizations out of where they were and into where they are, by node, line and status. */
export async function moveRollups(tx: Connection, changes: readonly OrganizationChange[]): Promise<void> {
  const moves = sumMoves<OrganizationRow>(
    changes,
    ({ division, line, status }) => [division, line, status],
    ({ partyOrganizations }) => [1, partyOrganizations > 0 ? 1 : 0],
  );
  if (moves.length === 0) return;
  await query(tx, moveRollupsSql, [...placeArrays(moves, 3), figureArray(moves, 0), figureArray(moves, 1)]);
  const fewer = moves.filter(({ figures }) => (figures[0] ?? 0) < 0);
  if (fewer.length > 0) await query(tx, dropEmptyRollupsSql, placeArrays(fewer, 3));
}
