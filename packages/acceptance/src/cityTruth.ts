import { isDeepStrictEqual } from 'node:util';
import { type Pool, query, sql } from '@liandong/postgres';
import { type City, type TrueOrganization, truthOf } from '@liandong/simulator';

/** What of an organization the simulator knows by itself, as the index must have it. */
interface KnownOrganization {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly division: string;
  readonly registrationStatus: string | null;
  readonly staff: number | null;
  readonly members: number | null;
  readonly review: string;
  readonly records: number;
}

/** Kinds of counts in the order in which Luoyang's rules trust them; civil affairs' bodies have no rule on staff. */
const staffOrder = {
  'business-registration': ['income-tax', 'social-insurance', 'annual-report', 'registration', 'visit'],
  'civil-affairs': ['annual-report', 'social-insurance', 'income-tax', 'registration', 'visit'],
} as const;

/** The newest count of the first kind that has one. */
function staffOf({ registry, fields }: TrueOrganization): number | null {
  for (const kind of staffOrder[registry]) {
    const counts = Object.entries(fields)
      .filter(([field, value]) => field.startsWith(`staff.${kind}@`) && typeof value === 'number')
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    if (counts.length > 0) return counts.at(-1)?.[1] as number;
  }
  return null;
}

/** The city as it truly is. */
function trueOrganizations(city: City): KnownOrganization[] {
  return [...truthOf(city)].map((organization) => ({
    code: organization.code,
    name: organization.name,
    kind: organization.kind,
    division: organization.division,
    registrationStatus: organization.registrationStatus,
    staff: staffOf(organization),
    members: organization.membersFormal ?? organization.membersTotal,
    review: organization.codeFault === null ? '' : `uscc-${organization.codeFault}`,
    records: organization.keys.length,
  }));
}

/** The organizations of the index, by the same facts. */
function indexedOrganizations(index: Pool): Promise<readonly KnownOrganization[]> {
  return query<KnownOrganization>(
    index,
    sql`SELECT code, name, kind, division, registration_status AS "registrationStatus", staff, members, review, records
        FROM organizations`,
  );
}

/** An organization that the index has otherwise than the city, or only one of them has. */
interface Difference {
  readonly indexed: KnownOrganization | undefined;
  readonly truly: KnownOrganization | undefined;
}

/** Where the index and the true city differ; nothing where all is well. */
export async function differencesFromTruth(index: Pool, city: City): Promise<Difference[]> {
  const indexed = new Map<string, KnownOrganization[]>();
  for (const organization of await indexedOrganizations(index)) {
    indexed.set(organization.code, [...(indexed.get(organization.code) ?? []), organization]);
  }
  const differences: Difference[] = [];
  for (const truly of trueOrganizations(city)) {
    const [found, ...further] = indexed.get(truly.code) ?? [];
    indexed.delete(truly.code);
    if (!isDeepStrictEqual({ ...found }, truly)) differences.push({ indexed: found, truly });
    for (const another of further) differences.push({ indexed: another, truly });
  }
  for (const found of [...indexed.values()].flat()) differences.push({ indexed: found, truly: undefined });
  return differences;
}
