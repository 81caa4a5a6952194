import type { City, CityOptions } from './City.ts';
import { cityDates } from './cityDates.ts';
import { placesOf } from './places.ts';

/**
 * A synthetic city. Nothing is made yet: `fileCity` and `truthOf` make its organizations one by one, so that a city
 * of any size fits in memory. The same options give the same bytes.
 *
 * @throws Error where the divisions name no city, or no district whose code is unambiguous
 */
export function generateCity(options: CityOptions): City {
  if (!Number.isInteger(options.seed)) throw new RangeError('a seed is a whole number');
  if (!Number.isInteger(options.organizations) || options.organizations < 1)
    throw new RangeError('a city has at least one organization');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.asOf)) throw new RangeError('as-of is a date, YYYY-MM-DD');
  return { ...options, places: placesOf(options.divisions), dates: cityDates(options.asOf) };
}
