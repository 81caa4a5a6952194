import type { RecordRow } from '@liandong/contracts/index';
import {
  coveringOf,
  decodeRegisters,
  type MergedPartyOrganization,
  mergePartyOrganizations,
  partyOrganizationKind,
  type SourceRecord,
  type Survivor,
} from '@liandong/merge';
import { type Connection, query, sql } from '@liandong/postgres';
import { keysOf, speakingKey } from '../apply/RecordState.ts';

/** The Party organizations that cover an organization, and what they say of it, the statement that survives first. */
export interface Covering {
  readonly statements: readonly Survivor[];
  readonly partyOrganizations: readonly MergedPartyOrganization[];
}

/** Read as the list was made: each Party organization with all its records. */
export async function readCovering(on: Connection, organizationId: string): Promise<Covering> {
  const own = await query<{ key: string }>(
    on,
    sql`
      SELECT DISTINCT k.key
      FROM records r JOIN record_keys k USING (record_id)
      WHERE r.organization_id = ${organizationId} AND r.kind <> 'member'
        AND NOT EXISTS (
          SELECT FROM record_keys also JOIN records other USING (record_id)
          WHERE also.key = k.key AND other.organization_id <> ${organizationId})`,
  );
  const keys = new Set(own.map(({ key }) => key));
  const records = new Map<string, SourceRecord>();
  const asked = new Set<string>();
  for (let ask = [...keys].map(speakingKey); ask.length > 0; ) {
    for (const key of ask) asked.add(key);
    const found = (await readHolders(on, ask)).filter(({ recordId }) => !records.has(recordId));
    for (const record of found) records.set(record.recordId, record);
    ask = found
      .flatMap((record) => keysOf({ record, counts: true }))
      .filter((key) => !key.startsWith(speakingKey('')) && !asked.has(key));
  }
  const merged = mergePartyOrganizations([...records.values()]);
  return {
    statements: coveringOf(keys, merged),
    partyOrganizations: merged.filter(({ units }) => [...units].some((unit) => keys.has(unit))),
  };
}

async function readHolders(on: Connection, keys: readonly string[]): Promise<SourceRecord[]> {
  const rows = await query<RecordRow>(
    on,
    sql`
      SELECT DISTINCT r.record_id AS "recordId", r.registry, r.kind, r.keyscheme, r.key,
        r.organization_id AS "organizationId", r.registers
      FROM unnest(${keys}::text[]) AS asked (key)
      JOIN record_keys USING (key) JOIN records r USING (record_id)
      WHERE r.kind = ${partyOrganizationKind}`,
  );
  return rows.map((row) => ({ ...row, registers: decodeRegisters(row.registers) }));
}
