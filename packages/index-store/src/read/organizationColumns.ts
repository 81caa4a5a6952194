import { sql } from '@liandong/postgres';

/** The columns of an OrganizationRow under the names of contracts, from `organizations`. */
export const organizationColumns = sql`organization_id AS "organizationId", code, name, kind, line, division, status,
  reason, since, rules, registration_status AS "registrationStatus", staff, members,
  roster_formal AS "rosterFormal", roster_probationary AS "rosterProbationary", roster_elsewhere AS "rosterElsewhere",
  roster_floating AS "rosterFloating", party_organizations AS "partyOrganizations", review, records`;
