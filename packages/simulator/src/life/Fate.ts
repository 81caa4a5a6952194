import type { City } from '../City.ts';
import { type Place, pickPlace } from '../places.ts';
import { chance, next, type Random, randomOf } from '../Random.ts';

export type Kind =
  | 'enterprise'
  | 'individual-business'
  | 'cooperative'
  | 'social-group'
  | 'private-non-enterprise'
  | 'foundation';

/** What is wrong with the registration itself, for as long as the organization lives. */
export type Flaw =
  | 'none'
  | 'check-character'
  | 'organization-code'
  /** The list's code is none; corrected later, or never. */
  | 'broken-code'
  | 'broken-code-corrected'
  /** The list left the name out; corrected later. */
  | 'missing-name'
  /** Registered before codes: known by its number, alone or until it got a code in spring. */
  | 'registration-number'
  | 'registration-number-then-code';

/** What happens to an organization, drawn before anything else, so that a filing can pass over who is not in it. */
export interface Fate {
  readonly index: number;
  readonly kind: Kind;
  readonly registry: 'business-registration' | 'civil-affairs';
  readonly place: Place;
  readonly flaw: Flaw;
  /** Founded within the year: known by its establishment, not by the list. */
  readonly founded: 'before' | 'spring' | 'summer';
  readonly changes: 'never' | 'spring' | 'summer';
  readonly ends: 'never' | 'deregistered' | 'revoked';
  /** Files its annual report or inspection; `b` through the second province's system. */
  readonly reports: 'never' | 'a' | 'b';
  /** Stands also in the older list that arrives late. */
  readonly late: boolean;
  /** A value of it is corrected at the end. */
  readonly corrected: boolean;
}

const FATE = 1;

export function fateOf(city: City, index: number): Fate {
  const random = randomOf(city.seed, index, FATE);
  const kind = kindOf(random);
  const social = kind === 'social-group' || kind === 'private-non-enterprise' || kind === 'foundation';
  const base = {
    index,
    kind,
    registry: social ? ('civil-affairs' as const) : ('business-registration' as const),
    place: pickPlace(city.places, random),
  };
  const flaw = flawOf(random, kind);
  const course = courseOf(random, kind);
  switch (flaw) {
    case 'none':
    case 'check-character':
    case 'organization-code':
      return { ...base, flaw, ...course };
    case 'registration-number-then-code':
      return { ...base, flaw, ...quiet, changes: 'spring', reports: course.reports };
    case 'broken-code-corrected':
    case 'missing-name':
      return { ...base, flaw, ...quiet, corrected: true };
    default:
      return { ...base, flaw, ...quiet };
  }
}

const quiet = {
  founded: 'before',
  changes: 'never',
  ends: 'never',
  reports: 'never',
  late: false,
  corrected: false,
} as const;

/** About one in nine is a social organization. */
function kindOf(random: Random): Kind {
  const draw = next(random);
  if (draw < 0.064) return 'social-group';
  if (draw < 0.112) return 'private-non-enterprise';
  if (draw < 0.115) return 'foundation';
  if (draw < 0.295) return 'individual-business';
  return draw < 0.345 ? 'cooperative' : 'enterprise';
}

function flawOf(random: Random, kind: Kind): Flaw {
  const draw = next(random);
  const older = chance(random, 0.65) ? 'registration-number-then-code' : 'registration-number';
  if (draw < 0.004) return 'check-character';
  if (draw < 0.006) return 'organization-code';
  if (draw < 0.0075) return 'broken-code';
  if (draw < 0.009) return 'broken-code-corrected';
  if (draw < 0.012) return 'missing-name';
  if (draw < 0.024 && (kind === 'enterprise' || kind === 'individual-business')) return older;
  return 'none';
}

type Course = Pick<Fate, 'founded' | 'changes' | 'ends' | 'reports' | 'late' | 'corrected'>;

function courseOf(random: Random, kind: Kind): Course {
  const [birth, change, end, report] = [next(random), next(random), next(random), next(random)];
  const late = chance(random, 0.08);
  const corrected = chance(random, 0.012);
  const founded = birth < 0.03 ? 'spring' : birth < 0.06 ? 'summer' : 'before';
  const ends = end < 0.04 ? 'deregistered' : end < 0.055 ? 'revoked' : 'never';
  const changes = change < 0.06 ? 'spring' : change < 0.12 ? 'summer' : 'never';
  if (founded !== 'before') return { ...quiet, founded, ends: founded === 'spring' ? ends : 'never' };
  if (ends !== 'never') return { ...quiet, changes: changes === 'spring' ? changes : 'never', ends, late };
  const files = report < (kind === 'individual-business' || kind === 'cooperative' ? 0.45 : 0.88);
  const reports = !files ? 'never' : report < 0.08 ? 'b' : 'a';
  return { founded, ends, changes, reports, late, corrected };
}
