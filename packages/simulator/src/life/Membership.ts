import type { City } from '../City.ts';
import { addDays } from '../days.ts';
import { below, chance, type Random, randomOf } from '../Random.ts';
import { type Fate, fateOf } from './Fate.ts';
import { partyFactsOf } from './PartyFacts.ts';
import { PERSONS_PER_ORGANIZATION, type Person, personOf } from './Person.ts';

/** A person on the roster 党员名册 of one unit. */
export interface Membership {
  readonly person: Person;
  /** The unit's first, who names its Party organization where the roster does. */
  readonly first: boolean;
  /** Of this unit, or a guest from another one, who stands on both rosters. */
  readonly guest: boolean;
  readonly memberType: 'formal' | 'probationary';
  readonly relation: 'here' | 'elsewhere';
  readonly floating: boolean;
  readonly joinedOn: string | undefined;
  /** What happens after the first roster: a probationary member becomes formal, a member leaves. */
  readonly later: 'nothing' | 'becomes-formal' | 'leaves';
  /** The first roster has no citizen id, or a wrong one; the last one corrects it, or never. */
  readonly flaw: 'none' | 'wrong-id' | 'wrong-id-corrected';
}

const MEMBERSHIP = 41;

/** May the unit file a roster at all? Its key must be readable, and it must be there in June. */
function isRostered(fate: Fate): boolean {
  const hasKey = !['broken-code', 'broken-code-corrected', 'missing-name'].includes(fate.flaw);
  return hasKey && fate.founded !== 'summer';
}

/** The roster of a unit as its own department has it; empty where nobody files one. */
export function membershipsOf(city: City, fate: Fate): readonly Membership[] {
  if (!isRostered(fate)) return [];
  const random = randomOf(city.seed, fate.index, MEMBERSHIP);
  const own = ownMembers(city, fate, random);
  const guest = guestOf(city, fate, random);
  return guest === undefined ? own : [...own, guest];
}

/** Some units' members are on no roster; now and then a roster forgets one, so that it differs from the declared count. */
function ownMembers(city: City, fate: Fate, random: Random, atMost = Number.POSITIVE_INFINITY): Membership[] {
  if (!chance(random, 0.8)) return [];
  const { formal, probationary } = partyFactsOf(city, fate);
  const persons = Math.min(formal + probationary, PERSONS_PER_ORGANIZATION - 2);
  const listed = chance(random, 0.08) && persons > 1 ? persons - 1 : persons;
  return Array.from({ length: Math.min(listed, atMost) }, (_, ordinal) =>
    memberOf(city, fate, ordinal, formal, random),
  );
}

/** The first of each unit stays as they are, so that guests elsewhere need no look at what happens to them. */
function memberOf(city: City, fate: Fate, ordinal: number, formal: number, random: Random): Membership {
  const memberType = ordinal < formal ? 'formal' : 'probationary';
  const elsewhere = chance(random, 0.12);
  const floating = chance(random, elsewhere ? 0.3 : 0.02);
  const joins = chance(random, 0.3);
  const [fortune, mishap] = [below(random, 1000), below(random, 1000)];
  const stays = {
    person: personOf(city, fate.index, ordinal),
    first: ordinal === 0,
    guest: false,
    memberType,
    floating: false,
    joinedOn: joins ? addDays('2022-01-01', below(random, 500)) : undefined,
  } as const;
  if (ordinal === 0) return { ...stays, relation: 'here', later: 'nothing', flaw: 'none' };
  return {
    ...stays,
    relation: elsewhere ? 'elsewhere' : 'here',
    floating,
    later: laterOf(memberType, fortune),
    flaw: mishap >= 6 ? 'none' : mishap < 2 ? 'wrong-id' : 'wrong-id-corrected',
  };
}

function laterOf(memberType: Membership['memberType'], fortune: number): Membership['later'] {
  if (fortune < 20) return 'leaves';
  return memberType === 'probationary' && fortune < 450 ? 'becomes-formal' : 'nothing';
}

/** The first person of another unit, who works here while the relation stays there. */
function guestOf(city: City, fate: Fate, random: Random): Membership | undefined {
  if (!chance(random, 0.05)) return undefined;
  const home = fateOf(city, below(random, city.organizations));
  const floating = chance(random, 0.7);
  if (home.index === fate.index || !isRostered(home)) return undefined;
  const [host] = ownMembers(city, home, randomOf(city.seed, home.index, MEMBERSHIP), 1);
  if (host === undefined) return undefined;
  const { person, memberType } = host;
  return {
    person,
    first: false,
    guest: true,
    memberType,
    relation: 'elsewhere',
    floating,
    joinedOn: undefined,
    later: 'nothing',
    flaw: 'none',
  };
}
