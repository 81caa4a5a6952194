import type { City } from '../City.ts';
import { partyOrganizationsOf } from '../life/PartyOrganization.ts';
import { type Registry, registries } from '../Registry.ts';
import type { CityFiling } from './CityFiling.ts';
import { accounts, icpFilings, internetList } from './internetFilings.ts';
import { again, keepFates, type Source } from './makeFiling.ts';
import { partyOrganizationLists, rosters } from './partyFilings.ts';
import {
  annualReports,
  changes,
  firstList,
  inspections,
  januaryList,
  otherList,
  registrars,
} from './registerFilings.ts';

/**
 * The filings of all departments, or of one, in the order in which they arrive: the January lists in blocks, the season's
 * changes, inspections and annual reports, June's rosters and Party organizations, then older lists and rosters that
 * come late, lists whose bytes were filed before, and last lists with corrections.
 */
export function* fileCity(city: City, registry?: Registry): Generator<CityFiling, void, undefined> {
  for (const filing of allFilings(city))
    if (registry === undefined || filing.registry === registry) yield filing;
}

function* allFilings(city: City): Generator<CityFiling, void, undefined> {
  const source: Source = {
    city,
    fates: keepFates(city),
    partyOrganizationsAt: partyOrganizationsOf(city),
  };
  for (const registry of registrars) yield* januaryList(source, registry);
  yield* internetList(source, 'five');
  yield* icpFilings(source);
  for (const registry of registrars) yield* changes(source, registry, 'spring');
  yield* inspections(source);
  yield* annualReports(source, 'a');
  yield* annualReports(source, 'b');
  for (const registry of registries) {
    yield* rosters(source, registry, 'june');
    yield* partyOrganizationLists(source, registry, 'june');
  }
  for (const registry of registrars) yield* changes(source, registry, 'summer');
  yield* internetList(source, 'nine');
  yield* accounts(source);
  for (const registry of registrars) yield* otherList(source, registry, 'late');
  for (const registry of registries) yield* rosters(source, registry, 'late');
  for (const registry of registrars) yield* againAll(firstList(source, registry));
  yield* againAll(internetList(source, 'five'));
  for (const registry of registrars) yield* otherList(source, registry, 'corrections');
  for (const registry of registries) {
    yield* rosters(source, registry, 'last');
    yield* partyOrganizationLists(source, registry, 'last');
  }
}

function* againAll(filings: Iterable<CityFiling>): Generator<CityFiling, void, undefined> {
  for (const filing of filings) yield again(filing);
}
