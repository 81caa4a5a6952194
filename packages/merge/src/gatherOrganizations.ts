import { coveredUnits } from './coveredUnits.ts';
import { placeReferences } from './placeReferences.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { hubFields } from './statedFields.ts';
import { memberKind } from './subjects.ts';

/** An organization's own records, and the records of other subjects that speak of it. */
export interface GatheredOrganization {
  readonly records: readonly SourceRecord[];
  /** The reference keys that mean it and no other. */
  readonly keys: ReadonlySet<string>;
  readonly members: readonly SourceRecord[];
  /** Records of Party organizations that cover it. */
  readonly partyOrganizations: readonly SourceRecord[];
}

/** The reference keys of the organizations that a member's or a Party organization's record speaks of. */
export function referencesOf(record: SourceRecord): string[] {
  if (record.kind !== memberKind) return coveredUnits(record);
  const unit = record.registers.get(hubFields.organization)?.value;
  return typeof unit === 'string' ? [unit] : [];
}

/**
 * Gives each organization what speaks of it.
 * @param organizations the records of each, whole components
 * @param speaking records of members and Party organizations
 */
export function gatherOrganizations(
  organizations: readonly (readonly SourceRecord[])[],
  speaking: readonly SourceRecord[],
): GatheredOrganization[] {
  const places = placeReferences(organizations);
  const gathered = organizations.map((records) => ({
    records,
    keys: new Set<string>(),
    members: [] as SourceRecord[],
    partyOrganizations: [] as SourceRecord[],
  }));
  for (const [key, at] of places) gathered[at]?.keys.add(key);
  for (const record of speaking) {
    const meant = new Set(referencesOf(record).flatMap((key) => places.get(key) ?? []));
    for (const at of meant) {
      if (record.kind === memberKind) gathered[at]?.members.push(record);
      else gathered[at]?.partyOrganizations.push(record);
    }
  }
  return gathered;
}
