import type { SourceRecord } from './SourceRecord.ts';
import { hubFields } from './statedFields.ts';
import { surviveFields } from './surviveFields.ts';

/** Whom the rosters of all registries name in one organization: persons, each once. */
export interface RosterCounts {
  readonly formal: number;
  readonly probationary: number;
  /** Of these, whose relation is elsewhere. */
  readonly elsewhere: number;
  /** Of these, who are floating 流动党员. */
  readonly floating: number;
}

/** What the rosters together say of one person in one organization. */
interface Listing {
  readonly present: boolean;
  readonly memberType: unknown;
  readonly elsewhere: boolean;
  readonly floating: boolean;
}

/** A person over all rosters that name them. */
export interface Person {
  /** `formal`, `probationary`, or null where no roster says. */
  readonly memberType: string | null;
  readonly floating: boolean;
  /** Organizations, as filed, on whose rosters the person is now. */
  readonly organizations: number;
  /** Of these, that claim the relation; more than one contradict each other. */
  readonly affiliations: number;
}

function text(record: SourceRecord, field: string): string {
  return String(record.registers.get(field)?.value ?? '');
}

function groupBy(
  records: readonly SourceRecord[],
  keyOf: (record: SourceRecord) => string,
): Map<string, SourceRecord[]> {
  const groups = new Map<string, SourceRecord[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group === undefined) groups.set(keyOf(record), [record]);
    else group.push(record);
  }
  return groups;
}

/** Registries and relations are records of their own; the usual rule says which of their statements stands. */
function listingOf(records: readonly SourceRecord[]): Listing {
  const survivors = surviveFields(records);
  const value = (field: string) => survivors.get(field)?.register.value;
  return {
    present: value('present') !== false,
    memberType: value('memberType'),
    elsewhere: value(hubFields.relation) === 'elsewhere',
    floating: value('floating') === true,
  };
}

/**
 * Counts the roster of one organization.
 * @param members the member records that speak of it
 * @returns undefined where no roster speaks of it: that is no zero
 */
export function countRoster(members: readonly SourceRecord[]): RosterCounts | undefined {
  if (members.length === 0) return undefined;
  const counts = { formal: 0, probationary: 0, elsewhere: 0, floating: 0 };
  for (const records of groupBy(members, (record) => text(record, hubFields.person)).values()) {
    const listing = listingOf(records);
    if (!listing.present) continue;
    if (listing.memberType === 'formal') counts.formal += 1;
    else if (listing.memberType === 'probationary') counts.probationary += 1;
    else continue;
    if (listing.elsewhere) counts.elsewhere += 1;
    if (listing.floating) counts.floating += 1;
  }
  return counts;
}

/**
 * One person from all member records that bear their digest.
 * @returns undefined where no roster has them now
 */
export function mergePerson(members: readonly SourceRecord[]): Person | undefined {
  const listings = [...groupBy(members, (record) => text(record, hubFields.organization)).values()]
    .map((records) => ({ records, ...listingOf(records) }))
    .filter(({ present }) => present);
  if (listings.length === 0) return undefined;
  const type = surviveFields(listings.flatMap(({ records }) => records)).get('memberType')?.register.value;
  return {
    memberType: typeof type === 'string' ? type : null,
    floating: listings.some(({ floating }) => floating),
    organizations: listings.length,
    affiliations: listings.filter(({ elsewhere }) => !elsewhere).length,
  };
}
