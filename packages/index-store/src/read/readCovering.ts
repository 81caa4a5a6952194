import type { RecordRow } from '@liandong/contracts/index';
import {
  coveringOf,
  decodeRegisters,
  partyOrganizationKind,
  type SourceRecord,
  type Survivor,
} from '@liandong/merge';
import { type Connection, query, sql } from '@liandong/postgres';
import { speakingKey } from '../apply/RecordState.ts';

/** What Party organizations say of an organization, the statement that survives first: as the list was made. */
export async function readCovering(on: Connection, organizationId: string): Promise<readonly Survivor[]> {
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
  const rows = await query<RecordRow>(
    on,
    sql`
      SELECT DISTINCT r.record_id AS "recordId", r.registry, r.kind, r.keyscheme, r.key,
        r.organization_id AS "organizationId", r.registers
      FROM unnest(${[...keys].map(speakingKey)}::text[]) AS asked (key)
      JOIN record_keys USING (key) JOIN records r USING (record_id)
      WHERE r.kind = ${partyOrganizationKind}`,
  );
  const records = rows.map((row): SourceRecord => ({ ...row, registers: decodeRegisters(row.registers) }));
  return coveringOf(keys, records);
}
