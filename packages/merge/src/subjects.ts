/** The kinds of source records that are no organizations: subjects of their own that speak of organizations. */
export const memberKind = 'member';
export const partyOrganizationKind = 'party-organization';

/** Is the record one of an organization? Members and Party organizations are subjects of their own. */
export function isOrganizationKind(kind: string): boolean {
  return kind !== memberKind && kind !== partyOrganizationKind;
}
