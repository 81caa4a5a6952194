import type { City } from './City.ts';
import type { FiledRow } from './filing/FiledRow.ts';
import { changeOf } from './life/changes.ts';
import { type Fate, fateOf } from './life/Fate.ts';
import { identityOf } from './life/Identity.ts';
import { internetOf } from './life/Internet.ts';
import {
  type PartyOrganization,
  type PartyOrganizationsAt,
  partyOrganizationsOf,
} from './life/PartyOrganization.ts';
import { judge, staffOf } from './truth/judge.ts';
import { listingsOf, rosterOf } from './truth/rosterOf.ts';
import { cyberspaceRows, memberRows, registrarRows } from './truth/rowsOfOrganization.ts';
import { latestFields, registrarFirst, type TrueFields } from './truth/survivingFields.ts';
import type { CityFigures, TrueOrganization } from './truth/TrueOrganization.ts';

/**
 * The true state of the city, organization by organization, and at the end the city's figures: what was said last,
 * by the day since when it is so. Made from the simulator's own clean values, without any code of the hub. Organizations
 * whose only row was rejected are not in it.
 */
export function* truthOf(city: City): Generator<TrueOrganization, CityFigures, undefined> {
  const figures = {
    organizations: 0,
    persons: 0,
    partyOrganizations: 0,
    aloneUnitsUnnamed: 0,
    unitsCovered: 0,
    jointUnitsUnnamed: 0,
  };
  const partyOrganizationsAt = partyOrganizationsOf(city);
  for (let index = 0; index < city.organizations; index++) {
    const fate = fateOf(city, index);
    const standing = partyOrganizationsAt(index).filter(({ dissolvedOn }) => dissolvedOn === undefined);
    const { organizations, persons } = truthAt(
      city,
      fate,
      partyOrganizationsAt,
      namedFormOf(standing, index),
    );
    figures.persons += persons;
    figures.partyOrganizations += standing.filter(({ covers }) => covers[0]?.index === index).length;
    for (const organization of organizations) {
      figures.organizations++;
      if (organization.named !== null) figures.unitsCovered++;
      else if (organization.status === 'set-up-jointly') figures.jointUnitsUnnamed++;
      else if (organization.status === 'set-up-alone') figures.aloneUnitsUnnamed++;
      yield organization;
    }
  }
  return figures;
}

/** Jointly where the organization covers several units, or is a joint branch by its category. */
function namedFormOf(standing: readonly PartyOrganization[], index: number): TrueOrganization['named'] {
  const covering = standing.find(({ covers, added }) =>
    [...covers, ...added].some((unit) => unit.index === index),
  );
  if (covering === undefined) return null;
  const several = covering.covers.length + covering.added.length > 1;
  return several || covering.category === '632' ? 'joint' : 'alone';
}

/** The organization of an index; with an internet enterprise that is known by its ICP subject alone they are two. */
function truthAt(
  city: City,
  fate: Fate,
  organizationsAt: PartyOrganizationsAt,
  named: TrueOrganization['named'],
): { readonly organizations: readonly TrueOrganization[]; readonly persons: number } {
  const internet = internetOf(city, fate);
  const apart = internet?.key === 'subject';
  const registered = registrarRows(city, fate);
  if (registered.length === 0) return { organizations: [], persons: 0 };
  const online = internet === undefined ? [] : cyberspaceRows(city, fate);
  const ownMembers = memberRows(city, fate, fate.registry, organizationsAt);
  const onlineMembers = internet === undefined ? [] : memberRows(city, fate, 'cyberspace', organizationsAt);

  const listings = listingsOf(ownMembers, apart ? [] : onlineMembers);
  const apartListings = apart ? listingsOf([], onlineMembers) : [];
  const guests = new Set(ownMembers.filter(({ guest }) => guest).map(({ member }) => member?.citizenId));
  const present = [...listings, ...apartListings].filter(
    (listing) => listing.present && !guests.has(listing.citizenId),
  );

  const organization = registeredOrganization(city, fate, registered, apart ? [] : online);
  const organizations = [finish({ ...organization, named, roster: rosterOf(listings) })];
  if (apart && online.length > 0) {
    const twin = internetOrganization(city, fate, internet.subject, latestFields(online));
    organizations.push(finish({ ...twin, named: null, roster: rosterOf(apartListings) }));
  }
  return { organizations, persons: new Set(present.map(({ citizenId }) => citizenId)).size };
}

type Known = Pick<
  TrueOrganization,
  'index' | 'registry' | 'code' | 'records' | 'kind' | 'division' | 'codeFault' | 'fields'
>;

function registeredOrganization(
  city: City,
  fate: Fate,
  registered: readonly FiledRow[],
  online: readonly FiledRow[],
): Known {
  const fields = registrarFirst(latestFields(registered), latestFields(online));
  const keys = new Set(registered.map((row) => row.key));
  const { flaw } = fate;
  const moved = changeOf(city, fate, identityOf(city, fate))?.movedTo;
  return {
    index: fate.index,
    registry: fate.registry,
    code: String(fields['unifiedSocialCreditCode'] ?? [...keys][0]),
    records: keys.size + (online.length > 0 ? 1 : 0),
    kind: fate.kind,
    division: flaw === 'registration-number' ? city.places.city.code : (moved ?? fate.place).division,
    codeFault: flaw === 'check-character' || flaw === 'organization-code' ? flaw : null,
    fields,
  };
}

function internetOrganization(city: City, fate: Fate, subject: string, fields: TrueFields): Known {
  return {
    index: fate.index,
    registry: 'cyberspace',
    code: subject,
    records: 1,
    kind: 'internet-enterprise',
    // Nobody says where it is: the ICP subject is the province's, and the list's territory is no place of registration.
    division: city.places.city.code,
    codeFault: null,
    fields,
  };
}

function finish(known: Known & Pick<TrueOrganization, 'named' | 'roster'>): TrueOrganization {
  const { fields, kind } = known;
  const name = String(fields['name']);
  const established = fields['partyOrganizationEstablished'];
  return {
    ...known,
    name,
    registrationStatus: textOf(fields, 'registrationStatus'),
    staff: staffOf(kind, fields),
    membersTotal: numberOf(fields, 'membersTotal'),
    membersFormal: numberOf(fields, 'membersFormal'),
    partyOrganizationEstablished: typeof established === 'boolean' ? established : null,
    partyOrganizationForm: textOf(fields, 'partyOrganizationForm'),
    ...judge({ kind, name, fields, named: known.named }),
  };
}

function textOf(fields: TrueFields, field: string): string | null {
  const value = fields[field];
  return typeof value === 'string' ? value : null;
}

function numberOf(fields: TrueFields, field: string): number | null {
  const value = fields[field];
  return typeof value === 'number' ? value : null;
}
