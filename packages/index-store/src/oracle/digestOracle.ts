import { createHash } from 'node:crypto';
import type { CopyValue } from '@liandong/postgres';
import { organizationValues } from '../apply/organizationColumns.ts';
import { partyOrganizationValues } from '../apply/writePartyOrganizations.ts';
import type { OracleIndex } from './oracleIndex.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const joined = (values: readonly CopyValue[]): string =>
  values.map((value) => String(value ?? '')).join('\u001F');

function hashes<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valuesOf: (row: Row) => readonly CopyValue[],
): Buffer {
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return Buffer.concat(sorted.map((row) => sha256(joined(valuesOf(row)))));
}

/** The same digest as sql/digest/digestIndex.sql, of rows in memory. */
export function digestOracle(index: OracleIndex): string {
  const { records, organizations, rollups, members, partyOrganizations, partyRollups } = index;
  const parts = [
    hashes(
      records,
      (row) => row.recordId,
      (row) => [
        row.recordId,
        row.registry,
        row.kind,
        row.keyscheme,
        row.key,
        row.organizationId,
        row.registers,
      ],
    ),
    sha256('organizations'),
    hashes(organizations, (row) => row.organizationId, organizationValues),
    sha256('rollups'),
    hashes(
      rollups,
      (row) => joined([row.division, row.line, row.status]),
      (row) => [row.division, row.line, row.status, row.units, row.named],
    ),
    sha256('members'),
    hashes(
      members,
      (row) => row.person,
      (row) => [row.person, row.memberType, row.floating, row.organizations, row.affiliations],
    ),
    sha256('party_organizations'),
    hashes(partyOrganizations, (row) => row.partyOrganizationId, partyOrganizationValues),
    sha256('party_rollups'),
    hashes(
      partyRollups,
      (row) => joined([row.division, row.line, row.form]),
      (row) => [row.division, row.line, row.form, row.organizations],
    ),
  ];
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
}
