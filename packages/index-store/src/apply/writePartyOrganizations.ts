import type { PartyOrganizationRow } from '@liandong/contracts/index';
import { mergePartyOrganizations, partyOrganizationKind } from '@liandong/merge';
import { arrayLiteral, type Connection, copyIn, loadStatement, query } from '@liandong/postgres';
import { figureArray, placeArrays, plainArray } from './arrays.ts';
import type { DerivationContext } from './deriveOrganization.ts';
import { type PlacedUnit, partyOrganizationOf } from './partyOrganizationOf.ts';
import type { RecordState } from './RecordState.ts';
import { sumMoves } from './sumMoves.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const readUnitsSql = load('readUnits');
const readPartyOrganizationsSql = load('readPartyOrganizations');
const deletePartyOrganizationsSql = load('deletePartyOrganizations');
const movePartyRollupsSql = load('movePartyRollups');
const dropEmptyPartyRollupsSql = load('dropEmptyPartyRollups');

/** The columns of `party_organizations`, in the order in which rows are written and digested. */
const columns = [
  ['party_organization_id', 'partyOrganizationId'],
  ['registry', 'registry'],
  ['code', 'code'],
  ['name', 'name'],
  ['category', 'category'],
  ['form', 'form'],
  ['units', 'units'],
  ['unknown_units', 'unknownUnits'],
  ['division', 'division'],
  ['line', 'line'],
] as const satisfies readonly (readonly [string, keyof PartyOrganizationRow])[];

export function partyOrganizationValues(row: PartyOrganizationRow): (string | number | null)[] {
  return columns.map(([, field]) => row[field]);
}

/**
 * Writes the Party organizations among these records, with the units that they cover, as those have just been written:
 * where a unit lies decides where its Party organization does.
 * @param states of each Party organization, as it was and as it becomes, all records
 */
export async function writePartyOrganizations(
  tx: Connection,
  states: readonly RecordState[],
  context: DerivationContext,
): Promise<void> {
  const own = states.filter(({ record }) => record.kind === partyOrganizationKind);
  if (own.length === 0) return;
  const merged = mergePartyOrganizations(own.filter(({ counts }) => counts).map(({ record }) => record));
  const placed = await readUnits(tx, [...new Set(merged.flatMap(({ units }) => [...units]))]);
  const rows = merged.flatMap(
    (each) => partyOrganizationOf(each, (reference) => placed.get(reference), context) ?? [],
  );
  const stored = await query<PartyOrganizationRow>(tx, readPartyOrganizationsSql, [
    plainArray(own.map(({ record }) => record.recordId)),
  ]);
  const before = new Map(stored.map((row) => [row.partyOrganizationId, row]));
  const after = new Map(rows.map((row) => [row.partyOrganizationId, row]));
  await writeRows(
    tx,
    [...new Set([...before.keys(), ...after.keys()])]
      .map((id) => ({ before: before.get(id), after: after.get(id) }))
      .filter((change) => !isSame(change.before, change.after)),
  );
}

async function readUnits(tx: Connection, keys: readonly string[]): Promise<Map<string, PlacedUnit>> {
  if (keys.length === 0) return new Map();
  const rows = await query<PlacedUnit & { readonly at: number }>(tx, readUnitsSql, [
    plainArray(keys.map((_, at) => at)),
    arrayLiteral(keys),
  ]);
  return new Map(rows.map((row) => [keys[row.at] ?? '', row]));
}

interface PartyOrganizationChange {
  readonly before: PartyOrganizationRow | undefined;
  readonly after: PartyOrganizationRow | undefined;
}

async function writeRows(tx: Connection, changes: readonly PartyOrganizationChange[]): Promise<void> {
  if (changes.length === 0) return;
  const gone = changes.flatMap(({ before }) => before?.partyOrganizationId ?? []);
  const rows = changes.flatMap(({ after }) => after ?? []);
  if (gone.length > 0) await query(tx, deletePartyOrganizationsSql, [plainArray(gone)]);
  if (rows.length > 0) {
    const names = columns.map(([column]) => column).join(', ');
    await copyIn(tx, `COPY party_organizations (${names}) FROM STDIN`, rows.map(partyOrganizationValues));
  }
  const moves = sumMoves<PartyOrganizationRow>(
    changes,
    ({ division, line, form }) => [division, line, form],
    () => [1],
  );
  if (moves.length === 0) return;
  await query(tx, movePartyRollupsSql, [...placeArrays(moves, 3), figureArray(moves, 0)]);
  const fewer = moves.filter(({ figures }) => (figures[0] ?? 0) < 0);
  if (fewer.length > 0) await query(tx, dropEmptyPartyRollupsSql, placeArrays(fewer, 3));
}

function isSame(one: PartyOrganizationRow | undefined, other: PartyOrganizationRow | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const values = partyOrganizationValues(other);
  return partyOrganizationValues(one).every((value, at) => value === values[at]);
}
