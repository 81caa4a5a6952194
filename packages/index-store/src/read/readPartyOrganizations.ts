import type { PartyOrganizationRow } from '@liandong/contracts/index';
import { type Connection, query, sql } from '@liandong/postgres';

/** What an organization's page shows of a Party organization that covers it. */
export type CoveringPartyOrganization = Pick<
  PartyOrganizationRow,
  'partyOrganizationId' | 'registry' | 'name' | 'category' | 'form' | 'units'
>;

/** Named Party organizations by id, by name. */
export function readPartyOrganizations(
  on: Connection,
  ids: readonly string[],
): Promise<readonly CoveringPartyOrganization[]> {
  return query<CoveringPartyOrganization>(
    on,
    sql`
      SELECT party_organization_id AS "partyOrganizationId", registry, name, category, form, units
      FROM party_organizations WHERE party_organization_id = ANY(${ids}::uuid[])
      ORDER BY name, party_organization_id`,
  );
}
