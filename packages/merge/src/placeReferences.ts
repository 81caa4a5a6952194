import { recordKeys } from './recordKeys.ts';
import type { SourceRecord } from './SourceRecord.ts';

/**
 * What each reference key means: the one organization of whose records one is found by it. A key by which several
 * organizations are found (a registration number that two USCCs claim) means none of them.
 *
 * @param organizations the records of each; whole components, so that whoever claims a key is among them
 * @returns key → index of the organization
 */
export function placeReferences(organizations: readonly (readonly SourceRecord[])[]): Map<string, number> {
  const places = new Map<string, number>();
  const contested = new Set<string>();
  organizations.forEach((records, at) => {
    for (const key of records.flatMap(recordKeys)) {
      const held = places.get(key);
      if (held !== undefined && held !== at) contested.add(key);
      places.set(key, at);
    }
  });
  for (const key of contested) places.delete(key);
  return places;
}
