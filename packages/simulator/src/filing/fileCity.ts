import type { City } from '../City.ts';
import type { Fate } from '../life/Fate.ts';
import type { CityFiling } from './CityFiling.ts';
import { businessChanges, changeRows, socialChanges } from './changeRow.ts';
import { inspectionLayout, inspectionRow } from './inspectionRow.ts';
import { type ListEdition, listHeadings, listRow } from './listRow.ts';
import { again, filing, keepFates } from './makeFiling.ts';
import { reportA, reportB, reportRow } from './reportRow.ts';

type Registry = CityFiling['registry'];

/** Organizations whose rows stand together in one file of the January list. */
const LIST_BLOCK = 5000;

/**
 * The filings of both departments in the order in which they arrive: the January lists in blocks, the season's
 * changes, inspections and annual reports, then an older list that comes late, a list whose bytes were filed
 * before, and a last list with corrections.
 */
export function* fileCity(city: City): Generator<CityFiling, void, undefined> {
  const { dates } = city;
  const fates = keepFates(city);
  const [business, social] = ['business-registration', 'civil-affairs'] as const;
  const listLayouts = { [business]: 'enterprise-list', [social]: 'social-organization-list' } as const;
  const list = (registry: Registry, part: string, edition: ListEdition, from = 0, to = city.organizations) =>
    filing(
      { city, fates },
      {
        registry,
        layout: listLayouts[registry],
        name: `${listLayouts[registry]}-${part}`,
        asOf: { late: dates.lateList, january: dates.list, corrections: dates.corrections }[edition],
        encoding: 'gb18030',
        headings: listHeadings,
        rowsOf: (fate) => (isListed(fate, edition) ? [listRow(city, fate, edition)] : []),
        range: [from, to],
      },
    );
  const changes = (registry: Registry, season: 'spring' | 'summer', asOf: string) => {
    const layout = registry === business ? businessChanges : socialChanges;
    return filing(
      { city, fates },
      {
        registry,
        layout: registry === business ? 'gbt36104-changes' : 'social-organization-changes',
        name: `changes-${season}`,
        asOf,
        encoding: 'utf-8-bom',
        headings: Object.values(layout.headings),
        rowsOf: (fate) => changeRows(city, fate, season, layout),
      },
    );
  };
  const report = (system: 'a' | 'b') => {
    const layout = system === 'a' ? reportA : reportB;
    return filing(
      { city, fates },
      {
        registry: business,
        layout: system === 'a' ? 'annual-report' : 'annual-report-b',
        name: `annual-report-${system}`,
        asOf: dates.annualReport,
        encoding: 'utf-8-bom',
        headings: Object.values(layout.headings),
        rowsOf: (fate) => (fate.reports === system ? [reportRow(city, fate, layout)] : []),
      },
    );
  };
  for (let block = 0; block * LIST_BLOCK < city.organizations; block++) {
    const to = Math.min((block + 1) * LIST_BLOCK, city.organizations);
    yield list(business, String(block + 1), 'january', block * LIST_BLOCK, to);
  }
  yield list(social, '1', 'january');
  yield changes(business, 'spring', dates.changesSpring);
  yield changes(social, 'spring', dates.changesSpring);
  yield filing(
    { city, fates },
    {
      registry: social,
      layout: 'annual-inspection',
      name: 'annual-inspection',
      asOf: dates.inspection,
      encoding: 'utf-8-bom',
      headings: Object.values(inspectionLayout.headings),
      rowsOf: (fate) => (fate.reports === 'never' ? [] : [inspectionRow(city, fate)]),
    },
  );
  yield report('a');
  yield report('b');
  yield changes(business, 'summer', dates.changesSummer);
  yield changes(social, 'summer', dates.changesSummer);
  yield list(business, 'late', 'late');
  yield list(social, 'late', 'late');
  for (const registry of [business, social]) {
    const to = registry === business ? Math.min(LIST_BLOCK, city.organizations) : city.organizations;
    yield again(list(registry, '1', 'january', 0, to));
  }
  yield list(business, 'corrections', 'corrections');
  yield list(social, 'corrections', 'corrections');
}

function isListed(fate: Fate, edition: ListEdition): boolean {
  switch (edition) {
    case 'late':
      return fate.late;
    case 'january':
      return fate.founded === 'before';
    case 'corrections':
      return fate.corrected;
  }
}
