import { citizenIdCheckCharacter } from '@liandong/standards';
import type { City } from '../City.ts';
import { addDays } from '../days.ts';
import { below, pick, randomOf } from '../Random.ts';
import { surnames } from '../words/brands.ts';

/** A synthetic Party member: nobody. */
export interface Person {
  readonly name: string;
  /** Valid by GB 11643, of a division that was never assigned: nobody's. */
  readonly citizenId: string;
  readonly telephone: string;
  readonly admittedOn: string;
}

/** Persons that one organization can have, at most. */
export const PERSONS_PER_ORGANIZATION = 132;

const PERSON = 40;

/** Endings of division codes that no district, county or county-level city of a prefecture bears (GB/T 2260). */
const unassignedEndings: readonly number[] = [
  ...Array.from({ length: 50 }, (_, at) => 30 + at),
  ...Array.from({ length: 18 }, (_, at) => 82 + at),
];
const BIRTHDAYS = 22_600;
const SEQUENCES = 1000;
const IDS = unassignedEndings.length * BIRTHDAYS * SEQUENCES;
/** Prime, so that neighbours lie apart and no two persons meet. */
const STRIDE = 1_000_000_007n;

/** The person of an organization's index and an ordinal below `PERSONS_PER_ORGANIZATION`; two never share an id. */
export function personOf(city: City, index: number, ordinal: number): Person {
  const random = randomOf(city.seed, index * PERSONS_PER_ORGANIZATION + ordinal, PERSON);
  const citizenId = citizenIdOf(city, index * PERSONS_PER_ORGANIZATION + ordinal);
  const born = Number(citizenId.slice(6, 10));
  return {
    name: pick(random, surnames) + pick(random, ['某', '某某', '某甲', '某乙']),
    citizenId,
    telephone: `1990001${String(below(random, 10_000)).padStart(4, '0')}`,
    admittedOn: `${Math.min(born + 19 + below(random, 20), 2023)}-07-01`,
  };
}

/** @throws RangeError where a city has more persons than there are such ids */
function citizenIdOf({ seed, places }: City, number: number): string {
  if (number >= IDS) throw new RangeError('a city has more persons than synthetic citizen ids');
  const offset = below(randomOf(seed, 0, PERSON + 1), IDS);
  const place = Number((BigInt(number) * STRIDE + BigInt(offset)) % BigInt(IDS));
  const ending = unassignedEndings[Math.floor(place / (BIRTHDAYS * SEQUENCES))] ?? 0;
  const birthday = addDays('1943-01-01', Math.floor(place / SEQUENCES) % BIRTHDAYS);
  const first17 = `${places.city.code.slice(0, 4)}${ending}${birthday.replaceAll('-', '')}${String(
    place % SEQUENCES,
  ).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}
