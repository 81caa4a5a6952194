import type { City } from '../City.ts';
import { below, chance, next, pick, type Random, randomOf } from '../Random.ts';
import type { Fate } from './Fate.ts';

/** The staff of an organization and its Party life on the count date, as they are. */
export interface PartyFacts {
  readonly staff: number;
  readonly insured: number;
  readonly formal: number;
  readonly probationary: number;
  /** The Party organization's level, or that there is none. */
  readonly level: 'none' | 'branch' | 'general-branch' | 'committee';
  readonly form: 'alone' | 'joint' | 'community' | undefined;
  readonly establishedOn: string | undefined;
  readonly missingReason: string | undefined;
  readonly representativeIsMember: boolean;
  readonly representativeIsSecretary: boolean;
  /** Whether the report answers the Party section at all. */
  readonly answered: boolean;
}

const PARTY = 3;

export function partyFactsOf(city: City, fate: Fate): PartyFacts {
  const random = randomOf(city.seed, fate.index, PARTY);
  const staff = staffOf(random, fate);
  const formal = membersAmong(staff, random);
  const probationary = formal > 0 && chance(random, 0.15) ? 1 + below(random, 2) : 0;
  const form = formOf(formal, random);
  const level = levelOf(form, formal);
  const representativeIsMember = formal > 0 && chance(random, 0.4);
  return {
    staff,
    insured: Math.floor(staff * (0.4 + 0.6 * next(random))),
    formal,
    probationary,
    level,
    form,
    establishedOn: form === undefined ? undefined : `20${String(10 + below(random, 14))}-07-01`,
    missingReason: form === undefined ? pick(random, ['无党员', '党员人数不足', '流动性大']) : undefined,
    representativeIsMember,
    representativeIsSecretary: representativeIsMember && form === 'alone' && chance(random, 0.3),
    answered: chance(random, 0.85),
  };
}

/** Half of all have fewer than ten; a few have hundreds. */
function staffOf(random: Random, fate: Fate): number {
  const draw = next(random);
  if (fate.kind === 'individual-business') return 1 + below(random, 6);
  if (draw < 0.5) return below(random, 10);
  if (draw < 0.85) return 10 + below(random, 40);
  return draw < 0.97 ? 50 + below(random, 100) : 150 + below(random, 900);
}

/** One in twenty, spread unevenly, and none in most of the small ones. */
function membersAmong(staff: number, random: Random): number {
  if (chance(random, staff < 10 ? 0.8 : 0.35)) return 0;
  return Math.min(staff, 1 + Math.floor(staff * 0.12 * next(random)));
}

function formOf(formal: number, random: Random): PartyFacts['form'] {
  const draw = next(random);
  if (formal >= 3) return draw < 0.6 ? 'alone' : draw < 0.8 ? 'joint' : undefined;
  if (formal > 0) return draw < 0.2 ? 'joint' : draw < 0.25 ? 'community' : undefined;
  return undefined;
}

function levelOf(form: PartyFacts['form'], formal: number): PartyFacts['level'] {
  if (form === undefined) return 'none';
  if (form !== 'alone' || formal < 50) return 'branch';
  return formal < 100 ? 'general-branch' : 'committee';
}
