import type { CityFiling } from './CityFiling.ts';
import { accountHeadings, accountRows, icpHeadings, icpRows } from './icpRows.ts';
import { inParts } from './inParts.ts';
import { type InternetEdition, internetEnterpriseHeadings, internetRows } from './internetRow.ts';
import type { Source } from './makeFiling.ts';

type Filings = Generator<CityFiling, void, undefined>;

const organizationsOfCyberspace = { registry: 'cyberspace', subject: 'organizations' } as const;

/** The list of internet enterprises, by the table of categories that it uses. */
export function internetList(source: Source, edition: InternetEdition): Filings {
  const { city } = source;
  return inParts(source, {
    ...organizationsOfCyberspace,
    layout: 'internet-enterprise-list',
    name: `internet-enterprise-list-${edition}`,
    asOf: edition === 'five' ? city.dates.list : city.dates.changesSummer,
    encoding: 'gb18030',
    headings: internetEnterpriseHeadings,
    rowsOf: (fate) => internetRows(city, fate, edition),
  });
}

export function icpFilings(source: Source): Filings {
  const { city } = source;
  return inParts(source, {
    ...organizationsOfCyberspace,
    layout: 'icp-list',
    name: 'icp-list',
    asOf: city.dates.changesSpring,
    encoding: 'utf-8-bom',
    headings: icpHeadings,
    rowsOf: (fate) => icpRows(city, fate),
  });
}

export function accounts(source: Source): Filings {
  const { city } = source;
  return inParts(source, {
    ...organizationsOfCyberspace,
    layout: 'account-list',
    name: 'account-list',
    asOf: city.dates.changesSummer,
    encoding: 'ndjson',
    headings: accountHeadings,
    rowsOf: (fate) => accountRows(city, fate),
  });
}
