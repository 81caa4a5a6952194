import type { OrganizationRow } from '@liandong/contracts/index';
import { type Connection, copyIn, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import { moveRollups } from './moveRollups.ts';
import type { OrganizationChange } from './OrganizationChange.ts';
import { organizationColumnList, organizationValues, toOrganizationRow } from './organizationColumns.ts';
import type { RecordState } from './RecordState.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const readOrganizationsSql = load('readOrganizations');
const prepareOrganizationChangesSql = load('prepareOrganizationChanges');
const updateOrganizationsSql = load('updateOrganizations');
const deleteOrganizationsSql = load('deleteOrganizations');

/** An organization as it becomes, and the statement that last bore on it. */
export interface SettledOrganization {
  readonly row: OrganizationRow;
  /** `<filing>#<line>`; null where rules, divisions or voids led to it. */
  readonly cause: string | null;
}

/**
 * Writes what differs from what is stored, and only that: rows, roll-ups, changes.
 *
 * @param former the organizations that stood until now, each with its records of then
 * @returns how many organizations changed
 */
export async function writeOrganizations(
  tx: Connection,
  former: ReadonlyMap<string, readonly RecordState[]>,
  organizations: readonly SettledOrganization[],
): Promise<number> {
  const ids = new Set([...former.keys(), ...organizations.map(({ row }) => row.organizationId)]);
  const selected = await query<Record<string, unknown>>(tx, readOrganizationsSql, [plainArray(ids)]);
  const stored = new Map(selected.map(toOrganizationRow).map((row) => [row.organizationId, row]));
  const changes: OrganizationChange[] = [];
  for (const { row: after, cause } of organizations) {
    const before = stored.get(after.organizationId);
    stored.delete(after.organizationId);
    if (before === undefined || !sameRow(before, after))
      changes.push({ before, after, mergedInto: null, cause });
  }
  const causes = new Map(organizations.map(({ row, cause }) => [row.organizationId, cause]));
  for (const before of stored.values()) {
    const records = former.get(before.organizationId) ?? [];
    const mergedInto = records.map((state) => state.organizationId).find((id) => id !== null) ?? null;
    const cause = mergedInto === null ? null : (causes.get(mergedInto) ?? null);
    changes.push({ before, after: undefined, mergedInto, cause });
  }
  if (changes.length === 0) return 0;

  await writeRows(tx, changes);
  await copyIn(
    tx,
    'COPY changes (organization_id, before, after, merged_into, cause) FROM STDIN',
    changes.map(({ before, after, mergedInto, cause }) => [
      (after ?? before)?.organizationId ?? null,
      before === undefined ? null : JSON.stringify(before),
      after === undefined ? null : JSON.stringify(after),
      mergedInto,
      cause,
    ]),
  );
  await moveRollups(tx, changes);
  return changes.length;
}

function sameRow(a: OrganizationRow, b: OrganizationRow): boolean {
  const left = organizationValues(a);
  return organizationValues(b).every((value, at) => value === left[at]);
}

async function writeRows(tx: Connection, changes: readonly OrganizationChange[]): Promise<void> {
  const added = changes.flatMap(({ before, after }) =>
    before === undefined && after !== undefined ? [after] : [],
  );
  const changed = changes.flatMap(({ before, after }) =>
    before !== undefined && after !== undefined ? [after] : [],
  );
  const gone = changes.flatMap(({ before, after }) =>
    before !== undefined && after === undefined ? [before] : [],
  );
  if (gone.length > 0)
    await query(tx, deleteOrganizationsSql, [plainArray(gone.map((row) => row.organizationId))]);
  if (changed.length > 0) {
    await query(tx, prepareOrganizationChangesSql);
    await copyIn(
      tx,
      `COPY changed_organizations (${organizationColumnList}) FROM STDIN`,
      changed.map(organizationValues),
    );
    await query(tx, updateOrganizationsSql);
  }
  if (added.length > 0) {
    await copyIn(
      tx,
      `COPY organizations (${organizationColumnList}) FROM STDIN`,
      added.map(organizationValues),
    );
  }
}
