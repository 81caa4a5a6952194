import {
  type MergedPartyOrganization,
  mergePartyOrganizations,
  statedUnits,
} from './mergePartyOrganizations.ts';
import { placeReferences } from './placeReferences.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { hubFields } from './statedFields.ts';
import { memberKind } from './subjects.ts';

/** An organization's own records, and what other subjects say of it. */
export interface GatheredOrganization {
  readonly records: readonly SourceRecord[];
  /** The reference keys that mean it and no other. */
  readonly keys: ReadonlySet<string>;
  /** Records of members that speak of it. */
  readonly members: readonly SourceRecord[];
  /** Party organizations that cover it. */
  readonly partyOrganizations: readonly MergedPartyOrganization[];
}

/** The reference keys of the organizations that a member's or a Party organization's record speaks of. */
export function referencesOf(record: SourceRecord): string[] {
  if (record.kind !== memberKind) return statedUnits(record);
  const unit = record.registers.get(hubFields.organization)?.value;
  return typeof unit === 'string' ? [unit] : [];
}

/**
 * Gives each organization what speaks of it.
 * @param organizations the records of each, whole components
 * @param speaking records of members and Party organizations; of a Party organization all its records
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
    partyOrganizations: [] as MergedPartyOrganization[],
  }));
  for (const [key, at] of places) gathered[at]?.keys.add(key);
  const meant = (references: Iterable<string>) =>
    new Set([...references].flatMap((key) => places.get(key) ?? []));
  for (const record of speaking) {
    if (record.kind !== memberKind) continue;
    for (const at of meant(referencesOf(record))) gathered[at]?.members.push(record);
  }
  const named = speaking.filter((record) => record.kind !== memberKind);
  for (const partyOrganization of mergePartyOrganizations(named)) {
    for (const at of meant(partyOrganization.units)) gathered[at]?.partyOrganizations.push(partyOrganization);
  }
  return gathered;
}
