import type { OrganizationRow } from '@liandong/contracts/index';
import type { CopyValue } from '@liandong/postgres';

/** The columns of `organizations`, in the order in which rows are written, digested and put down as changes. */
const organizationColumns = [
  ['organization_id', 'organizationId'],
  ['code', 'code'],
  ['name', 'name'],
  ['kind', 'kind'],
  ['line', 'line'],
  ['division', 'division'],
  ['status', 'status'],
  ['reason', 'reason'],
  ['since', 'since'],
  ['rules', 'rules'],
  ['registration_status', 'registrationStatus'],
  ['staff', 'staff'],
  ['members', 'members'],
  ['roster_formal', 'rosterFormal'],
  ['roster_probationary', 'rosterProbationary'],
  ['roster_elsewhere', 'rosterElsewhere'],
  ['roster_floating', 'rosterFloating'],
  ['party_organizations', 'partyOrganizations'],
  ['review', 'review'],
  ['records', 'records'],
] as const satisfies readonly (readonly [string, keyof OrganizationRow])[];

export const organizationColumnList = organizationColumns.map(([column]) => column).join(', ');

export function organizationValues(row: OrganizationRow): CopyValue[] {
  return organizationColumns.map(([, field]) => row[field]);
}

/** A row as selected, under the names of contracts. */
export function toOrganizationRow(selected: Readonly<Record<string, unknown>>): OrganizationRow {
  return Object.fromEntries(
    organizationColumns.map(([column, field]) => [field, selected[column]]),
  ) as unknown as OrganizationRow;
}
