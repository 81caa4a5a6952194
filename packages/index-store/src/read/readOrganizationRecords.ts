import type { RecordRow } from '@liandong/contracts/index';
import { type Connection, type Pool, query, sql } from '@liandong/postgres';

/** The organization's own source records, by registry and id; not the members' who speak of it. Its scope was judged with the organization. */
export function readOrganizationRecords(
  on: Pool | Connection,
  organizationId: string,
): Promise<readonly RecordRow[]> {
  return query<RecordRow>(
    on,
    sql`
      SELECT record_id AS "recordId", registry, kind, keyscheme, key, organization_id AS "organizationId", registers
      FROM records WHERE organization_id = ${organizationId} AND kind <> 'member' ORDER BY registry, record_id`,
  );
}
