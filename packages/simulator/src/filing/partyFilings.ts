import type { Registry } from '../Registry.ts';
import type { CityFiling } from './CityFiling.ts';
import { inParts } from './inParts.ts';
import type { Source } from './makeFiling.ts';
import {
  type PartyListEdition,
  partyOrganizationHeadings,
  partyOrganizationRows,
} from './partyOrganizationRow.ts';
import { type RosterEdition, rosterHeadings, rosterRows } from './rosterRow.ts';

type Filings = Generator<CityFiling, void, undefined>;

/** A department's member roster. */
export function rosters(source: Source, registry: Registry, edition: RosterEdition): Filings {
  const { city } = source;
  const { dates } = city;
  return inParts(source, {
    registry,
    subject: 'members',
    layout: 'member-roster',
    name: `member-roster-${edition}`,
    asOf: { late: dates.lateList, june: dates.annualReport, last: dates.corrections }[edition],
    encoding: registry === 'civil-affairs' ? 'gb18030' : 'utf-8-bom',
    headings: rosterHeadings(registry),
    rowsOf: (fate) =>
      rosterRows(city, fate, { registry, edition, organizationsAt: source.partyOrganizationsAt }),
  });
}

/** A department's list of Party organizations. */
export function partyOrganizationLists(
  source: Source,
  registry: Registry,
  edition: PartyListEdition,
): Filings {
  const { city } = source;
  return inParts(source, {
    registry,
    subject: 'party-organizations',
    layout: 'party-organization-list',
    name: `party-organization-list-${edition}`,
    asOf: edition === 'june' ? city.dates.annualReport : city.dates.corrections,
    encoding: 'gb18030',
    headings: partyOrganizationHeadings,
    rowsOf: (fate) =>
      partyOrganizationRows(city, fate, { registry, edition, organizationsAt: source.partyOrganizationsAt }),
  });
}
