import { sql } from '@liandong/postgres';

/** The columns of an OrganizationRow under the names of contracts, from `organizations`. */
export const organizationColumns = sql`organization_id AS "organizationId", code, name, kind, line, division, status,
  reason, since, rules, registration_status AS "registrationStatus", staff, members, review, records`;
