import { createHash } from 'node:crypto';
import type { LiandongClient } from '@liandong/client';
import type { OrganizationListItem } from '@liandong/contracts/api';
import { type City, type CityFigures, type TrueOrganization, truthOf } from '@liandong/simulator';

/** What both the index and the simulator know of an organization. */
type Known = Pick<
  OrganizationListItem,
  | 'code'
  | 'name'
  | 'kind'
  | 'division'
  | 'registrationStatus'
  | 'status'
  | 'reason'
  | 'staff'
  | 'members'
  | 'rosterFormal'
  | 'rosterProbationary'
  | 'rosterElsewhere'
  | 'rosterFloating'
> & { readonly review: string };

/** An organization that the index has otherwise than the city, or that only one of them has. */
export interface Difference {
  readonly indexed: Known | undefined;
  readonly truly: Known | undefined;
}

export interface Comparison {
  /** Organizations of the city. */
  readonly compared: number;
  readonly differing: number;
  /** The first of them, a hundred at most. */
  readonly differences: readonly Difference[];
  /** Organizations of the index that are none of the city's. */
  readonly others: number;
  readonly truth: CityFigures;
}

function knownOf(item: OrganizationListItem): Known {
  const { code, name, kind, division, registrationStatus, status, reason, staff, members } = item;
  const { rosterFormal, rosterProbationary, rosterElsewhere, rosterFloating } = item;
  const facts = { code, name, kind, division, registrationStatus, status, reason, staff, members };
  const roster = { rosterFormal, rosterProbationary, rosterElsewhere, rosterFloating };
  return { ...facts, ...roster, review: item.review.join(',') };
}

function truthAsKnown(organization: TrueOrganization): Known {
  const { code, name, kind, division, registrationStatus, status, reason, staff, roster } = organization;
  return {
    code,
    name,
    kind,
    division,
    registrationStatus,
    status,
    reason,
    staff,
    members: organization.membersFormal ?? organization.membersTotal,
    rosterFormal: roster?.formal ?? null,
    rosterProbationary: roster?.probationary ?? null,
    rosterElsewhere: roster?.elsewhere ?? null,
    rosterFloating: roster?.floating ?? null,
    review: organization.codeFault === null ? '' : `uscc-${organization.codeFault}`,
  };
}

/** 48 bits: a city of millions fits in memory, and two that differ have the same once in 280 million million. */
function fingerprint(known: Known): number {
  return createHash('sha1').update(Object.values(known).join('\u0000')).digest().readUIntBE(0, 6);
}

/** All organizations of the index, page by page. */
async function* indexedOrganizations(client: LiandongClient): AsyncGenerator<Known, void, undefined> {
  let cursor: string | null = null;
  do {
    const at: string | null = cursor;
    const page = await client.organizations.list.query({
      limit: 1000,
      ...(at === null ? {} : { cursor: at }),
    });
    yield* page.items.map(knownOf);
    cursor = page.next;
  } while (cursor !== null);
}

const shownAtMost = 100;

/** Compares every organization of a city with the index, as any client sees it; ask when the hub is idle. */
export async function compareWithTruth(client: LiandongClient, city: City): Promise<Comparison> {
  const expected = new Map<string, number>();
  const truth = eachTruth(city, (known) => void expected.set(known.code, fingerprint(known)));
  const wrong = new Map<string, Known | undefined>();
  let others = 0;
  for await (const indexed of indexedOrganizations(client)) {
    const print = expected.get(indexed.code);
    if (print === undefined) others++;
    else if (print !== fingerprint(indexed)) wrong.set(indexed.code, indexed);
    expected.delete(indexed.code);
  }
  for (const code of expected.keys()) wrong.set(code, undefined);
  const differences: Difference[] = [];
  if (wrong.size > 0)
    eachTruth(city, (truly) => {
      if (differences.length < shownAtMost && wrong.has(truly.code))
        differences.push({ indexed: wrong.get(truly.code), truly });
    });
  return { compared: truth.organizations, differing: wrong.size, differences, others, truth };
}

function eachTruth(city: City, on: (known: Known) => void): CityFigures {
  const organizations = truthOf(city);
  for (let step = organizations.next(); ; step = organizations.next()) {
    if (step.done === true) return step.value;
    on(truthAsKnown(step.value));
  }
}
