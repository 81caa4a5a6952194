import type { OrganizationRow, RollupRow } from '@liandong/contracts/index';
import { arrayLiteral, type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import type { OrganizationChange } from './OrganizationChange.ts';

const moveRollupsSql = loadStatement(new URL('../../sql/apply/moveRollups.sql', import.meta.url));
const dropEmptyRollupsSql = loadStatement(new URL('../../sql/apply/dropEmptyRollups.sql', import.meta.url));

/** Counts organizations out of where they were and into where they are, by node, line and status. */
export async function moveRollups(tx: Connection, changes: readonly OrganizationChange[]): Promise<void> {
  const moves = new Map<string, { -readonly [Field in keyof RollupRow]: RollupRow[Field] }>();
  const count = (row: OrganizationRow | undefined, units: number): void => {
    if (row === undefined) return;
    const { division, line, status } = row;
    const key = `${division}\t${line}\t${status}`;
    const move = moves.get(key) ?? { division, line, status, units: 0 };
    move.units += units;
    moves.set(key, move);
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  const differing = [...moves.entries()]
    .filter(([, move]) => move.units !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (differing.length === 0) return;
  const rows = differing.map(([, move]) => move);
  await query(tx, moveRollupsSql, [...placesOf(rows), plainArray(rows.map((row) => row.units))]);
  const fewer = rows.filter((row) => row.units < 0);
  if (fewer.length > 0) await query(tx, dropEmptyRollupsSql, placesOf(fewer));
}

function placesOf(rows: readonly Pick<RollupRow, 'division' | 'line' | 'status'>[]): string[] {
  return [
    arrayLiteral(rows.map((row) => row.division)),
    arrayLiteral(rows.map((row) => row.line)),
    arrayLiteral(rows.map((row) => row.status)),
  ];
}
