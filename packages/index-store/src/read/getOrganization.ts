import type { OrganizationScope } from '@liandong/authority';
import type { GetOrganization } from '@liandong/contracts/api';
import type { RecordRow } from '@liandong/contracts/index';
import { type Pool, withTransaction } from '@liandong/postgres';
import { explainOrganization, type OrganizationExplanation } from './explainOrganization.ts';
import { findOrganization } from './findOrganization.ts';
import type { ListedOrganization } from './listOrganizations.ts';
import { readCovering } from './readCovering.ts';
import { readOrganizationRecords } from './readOrganizationRecords.ts';
import { type CoveringPartyOrganization, readPartyOrganizations } from './readPartyOrganizations.ts';
import { readRules } from './readRules.ts';

/** An organization with its source records and why it is as it is. */
export interface OrganizationAnswer extends OrganizationExplanation {
  readonly organization: ListedOrganization;
  readonly records: readonly RecordRow[];
  /** The named Party organizations that cover it. */
  readonly partyOrganizations: readonly CoveringPartyOrganization[];
}

/** An organization with who says so, all of one moment; undefined where there is none within the scope. */
export function getOrganization(
  pool: Pool,
  scope: OrganizationScope,
  request: GetOrganization,
): Promise<OrganizationAnswer | undefined> {
  return withTransaction(
    pool,
    async (transaction) => {
      const organization = await findOrganization(transaction, scope, request);
      if (organization === undefined) return undefined;
      const records = await readOrganizationRecords(transaction, organization.organizationId);
      const covering = await readCovering(transaction, organization.organizationId);
      const rules = await readRules(transaction);
      const partyOrganizations = await readPartyOrganizations(
        transaction,
        covering.partyOrganizations.map(({ records: [anchor] }) => anchor.recordId),
      );
      return {
        organization,
        records,
        partyOrganizations,
        ...explainOrganization(organization.kind, records, covering.statements, rules),
      };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
