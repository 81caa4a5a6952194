import type { PartyOrganizationRow } from '@liandong/contracts/index';
import { commonDivision, unassignedLine } from '@liandong/coverage';
import type { MergedPartyOrganization } from '@liandong/merge';
import { type DerivationContext, storable } from './deriveOrganization.ts';

/** What a Party organization needs to know of a unit that it covers. */
export interface PlacedUnit {
  readonly organizationId: string;
  readonly division: string;
  readonly line: string;
}

/**
 * The row of a Party organization; undefined once it is dissolved.
 * @param placed the organization that a reference key means; undefined where it means none
 */
export function partyOrganizationOf(
  { records, name, category, units, joint, dissolved }: MergedPartyOrganization,
  placed: (reference: string) => PlacedUnit | undefined,
  { edition }: DerivationContext,
): PartyOrganizationRow | undefined {
  if (dissolved) return undefined;
  const meant = [...units].flatMap((reference) => placed(reference) ?? []);
  const organizations = [...new Map(meant.map((unit) => [unit.organizationId, unit])).values()];
  const lines = new Set(organizations.map(({ line }) => line));
  const [line] = lines;
  const divisions = organizations.map(({ division }) => division);
  const [anchor] = records;
  return {
    partyOrganizationId: anchor.recordId,
    registry: anchor.registry,
    code: anchor.key,
    name: storable(name),
    category: category === null ? null : storable(category),
    form: joint ? 'joint' : 'alone',
    units: organizations.length,
    unknownUnits: units.size - meant.length,
    division: edition === undefined ? '' : commonDivision(divisions, edition.city),
    line: lines.size === 1 && line !== undefined ? line : unassignedLine,
  };
}
