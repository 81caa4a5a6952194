import { isDeepStrictEqual } from 'node:util';
import { type Pool, query, sql } from '@liandong/postgres';
import { type City, truthOf } from '@liandong/simulator';

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

/** The city as it truly is. */
function trueOrganizations(city: City): KnownOrganization[] {
  return [...truthOf(city)].map((organization) => ({
    code: organization.code,
    name: organization.name,
    kind: organization.kind,
    division: organization.division,
    registrationStatus: organization.registrationStatus,
    staff: organization.staff,
    members: organization.membersFormal ?? organization.membersTotal,
    review: organization.codeFault === null ? '' : `uscc-${organization.codeFault}`,
    records: organization.records,
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
