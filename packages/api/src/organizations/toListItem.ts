import type { OrganizationListItem } from '@liandong/contracts/api';
import { elsewhere } from '@liandong/contracts/index';
import type { ListedOrganization } from '@liandong/index-store/read';

function nameOf({ division, divisionName }: ListedOrganization): string {
  if (divisionName !== null) return divisionName;
  return division === elsewhere.code ? elsewhere.name : '';
}

/** A row of the index as lists answer it. */
export function toListItem(row: ListedOrganization): OrganizationListItem {
  return {
    organizationId: row.organizationId,
    code: row.code,
    name: row.name,
    kind: row.kind,
    line: row.line,
    division: row.division,
    divisionName: nameOf(row),
    status: row.status,
    reason: row.reason,
    since: row.since,
    rules: row.rules,
    registrationStatus: row.registrationStatus,
    staff: row.staff,
    members: row.members,
    rosterFormal: row.rosterFormal,
    rosterProbationary: row.rosterProbationary,
    rosterElsewhere: row.rosterElsewhere,
    rosterFloating: row.rosterFloating,
    partyOrganizations: row.partyOrganizations,
    review: row.review === '' ? [] : row.review.split(','),
  };
}
