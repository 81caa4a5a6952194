import type { City } from '../City.ts';
import { addDays } from '../days.ts';
import type { Place } from '../places.ts';
import { below, next, pick, randomOf } from '../Random.ts';
import { brandHeads, brandTails, surnames } from '../words/brands.ts';
import type { Fate } from './Fate.ts';
import type { Identity } from './Identity.ts';

/** What a change of the register changed, and when. */
export interface Change {
  readonly on: string;
  readonly what: 'name' | 'address' | 'representative';
  /** The district that it moved to, where it moved to another one. */
  readonly movedTo?: Place;
  readonly identity: Identity;
}

const CHANGE = 4;

/** The change that the organization's fate holds, if any. */
export function changeOf(city: City, fate: Fate, identity: Identity): Change | undefined {
  if (fate.changes === 'never') return undefined;
  const random = randomOf(city.seed, fate.index, CHANGE);
  const [from, days] = fate.changes === 'spring' ? [city.dates.list, 80] : [city.dates.changesSpring, 115];
  const on = addDays(from, 1 + below(random, days));
  if (fate.flaw === 'registration-number-then-code') return { on, what: 'address', identity };
  const draw = next(random);
  if (draw < 0.2) {
    const brand = pick(random, brandHeads) + pick(random, brandTails);
    return { on, what: 'name', identity: { ...identity, name: `新${brand}${identity.name}` } };
  }
  if (draw < 0.35) {
    const movedTo = pick(random, city.places.districts);
    const address = `${movedTo.name}${pick(random, movedTo.streets)}${400 + below(random, 200)}号`;
    return { on, what: 'address', identity: { ...identity, address }, movedTo };
  }
  if (draw < 0.6) {
    const address = `${fate.place.name}${pick(random, fate.place.streets)}${400 + below(random, 200)}号`;
    return { on, what: 'address', identity: { ...identity, address } };
  }
  const legalRepresentative = `${pick(random, surnames)}某`;
  return { on, what: 'representative', identity: { ...identity, legalRepresentative } };
}

/** The register's state on a day, as a report of that day repeats it. */
export function currentIdentityOn(city: City, fate: Fate, identity: Identity, day: string): Identity {
  const change = changeOf(city, fate, identity);
  return change !== undefined && change.on <= day ? change.identity : identity;
}

/** The register's state at the end. */
export function currentIdentity(city: City, fate: Fate, identity: Identity): Identity {
  const changed = changeOf(city, fate, identity)?.identity ?? identity;
  if (fate.flaw !== 'none') return changed;
  return { ...changed, scope: `${changed.scope}（以登记机关核准为准）` };
}

/** The register's state a year before the January list: other values, which must lose wherever January speaks. */
export function formerIdentity(identity: Identity): Identity {
  return {
    ...identity,
    name: `原${identity.name}`,
    address: `${identity.address}（旧）`,
    legalRepresentative: '旧某',
  };
}

/** The last day of an organization that ends in summer. */
export function endOf(city: City, fate: Fate): string {
  const random = randomOf(city.seed, fate.index, CHANGE + 1);
  return addDays(city.dates.changesSpring, 1 + below(random, 118));
}
