import type { OrganizationScope } from '@liandong/authority';
import type { GetOrganization } from '@liandong/contracts/api';
import { type Connection, type Pool, queryRow, type Sql, sql } from '@liandong/postgres';
import { normalizeCode } from '@liandong/standards';
import type { ListedOrganization } from './listOrganizations.ts';
import { organizationColumns } from './organizationColumns.ts';
import { withinScope } from './withinScope.ts';

/** Ids of the organizations that are meant: by the id of one of their records, by their code, or by a record's key. */
function meant(request: GetOrganization): Sql {
  if ('id' in request) return sql`SELECT organization_id FROM records WHERE record_id = ${request.id}`;
  const code = normalizeCode(request.code);
  return sql`
    SELECT organization_id FROM organizations WHERE code = ${code}
    UNION ALL
    SELECT r.organization_id FROM record_keys k JOIN records r USING (record_id)
    WHERE k.key IN (${`uscc:${code}`}, ${`regno:${code}`})`;
}

/**
 * The organization that an id or a code means, if it is within the scope. An organization's id is that of one of its
 * records, and any of its records' ids answers. Where a code that fails its check is several organizations', the
 * one with the lowest id.
 */
export function findOrganization(
  on: Pool | Connection,
  scope: OrganizationScope,
  request: GetOrganization,
): Promise<ListedOrganization | undefined> {
  return queryRow<ListedOrganization>(
    on,
    sql`
      SELECT o.*, d.name AS "divisionName"
      FROM (
        SELECT ${organizationColumns} FROM organizations
        WHERE ${withinScope(scope)} AND organization_id IN (${meant(request)})
        ORDER BY organization_id LIMIT 1
      ) o LEFT JOIN divisions d ON d.code = o.division`,
  );
}
