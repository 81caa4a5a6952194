import type { DivisionNode } from './City.ts';
import { next, pick, type Random } from './Random.ts';
import { oldDivisions, otherCities, otherCitiesShare } from './words/oldDivisions.ts';

/** Where an organization was registered: the digits of its code, and where the index must place it. */
export interface Place {
  readonly code: string;
  /** As names and addresses say it. */
  readonly name: string;
  /** The district, the city where its digits name no current district beyond doubt, or `elsewhere`. */
  readonly division: string;
  readonly streets: readonly string[];
}

export interface Places {
  readonly city: DivisionNode;
  readonly districts: readonly Place[];
  readonly streets: readonly string[];
}

/** The places of an edition; a district whose code was another place's before is none that digits can name. */
export function placesOf(divisions: readonly DivisionNode[]): Places {
  const city = divisions.find((node) => node.level === 'city');
  if (city === undefined) throw new Error('the divisions name no city');
  const reused = new Set<string>(oldDivisions.map(({ code }) => code));
  const streetsOf = new Map<string, string[]>();
  for (const node of divisions) {
    if (node.level !== 'street' || node.parent === undefined) continue;
    const streets = streetsOf.get(node.parent) ?? [];
    streets.push(node.name);
    streetsOf.set(node.parent, streets);
  }
  const districts = divisions
    .filter((node) => node.level === 'district' && !reused.has(node.code))
    .map((node) => ({
      code: node.code,
      name: node.name,
      division: node.code,
      streets: streetsOf.get(node.code) ?? ['城关'],
    }));
  if (districts.length === 0) throw new Error('the divisions name no district whose code is unambiguous');
  return { city, districts, streets: [...streetsOf.values()].flat() };
}

/** A place for one organization: most in a current district, the rest as in the real registers. */
export function pickPlace(places: Places, random: Random): Place {
  let draw = next(random);
  for (const old of oldDivisions) {
    if (draw < old.share)
      return { code: old.code, name: old.place, division: places.city.code, streets: places.streets };
    draw -= old.share;
  }
  if (draw < otherCitiesShare) {
    const other = pick(random, otherCities);
    return { code: other.code, name: other.place, division: 'elsewhere', streets: ['中山路街道'] };
  }
  return pick(random, places.districts);
}
