import type { CityFiling } from './CityFiling.ts';
import { businessChanges, changeRows, socialChanges } from './changeRow.ts';
import { hasRows, inParts } from './inParts.ts';
import { inspectionLayout, inspectionRow } from './inspectionRow.ts';
import { isListed, type ListEdition, listHeadings, listRow } from './listRow.ts';
import { filing, type Source } from './makeFiling.ts';
import { reportA, reportB, reportRow } from './reportRow.ts';

/** The two departments that register organizations. */
export type Registrar = 'business-registration' | 'civil-affairs';
export const registrars = ['business-registration', 'civil-affairs'] as const;

type Filings = Generator<CityFiling, void, undefined>;

/** Organizations whose rows stand together in one file of the January list. */
const LIST_BLOCK = 5000;

const listLayouts = {
  'business-registration': 'enterprise-list',
  'civil-affairs': 'social-organization-list',
} as const;

function listPlan({ city }: Source, registry: Registrar, edition: ListEdition, part: string) {
  const { dates } = city;
  return {
    registry,
    subject: 'organizations',
    layout: listLayouts[registry],
    name: `${listLayouts[registry]}-${part}`,
    asOf: { late: dates.lateList, january: dates.list, corrections: dates.corrections }[edition],
    encoding: 'gb18030',
    headings: listHeadings,
    rowsOf: (fate) => (isListed(fate, edition) ? [listRow(city, fate, edition)] : []),
  } as const satisfies Parameters<typeof filing>[1];
}

/** The January list, in blocks. */
export function* januaryList(source: Source, registry: Registrar): Filings {
  const { organizations } = source.city;
  if (registry === 'civil-affairs') return yield* inParts(source, listPlan(source, registry, 'january', '1'));
  for (let block = 0; block * LIST_BLOCK < organizations; block++)
    yield* [januaryBlock(source, block)].filter(hasRows);
}

function januaryBlock(source: Source, block: number): CityFiling {
  const range = [block * LIST_BLOCK, Math.min((block + 1) * LIST_BLOCK, source.city.organizations)] as const;
  return filing(source, {
    ...listPlan(source, 'business-registration', 'january', String(block + 1)),
    range,
  });
}

/** The first file of the January list once more. */
export function* firstList(source: Source, registry: Registrar): Filings {
  for (const first of januaryList(source, registry)) return yield first;
}

/** An older list that comes late, or a last one with corrections. */
export function otherList(source: Source, registry: Registrar, edition: 'late' | 'corrections'): Filings {
  return inParts(source, listPlan(source, registry, edition, edition));
}

export function changes(source: Source, registry: Registrar, season: 'spring' | 'summer'): Filings {
  const { city } = source;
  const business = registry === 'business-registration';
  const layout = business ? businessChanges : socialChanges;
  return inParts(source, {
    registry,
    subject: 'organizations',
    layout: business ? 'gbt36104-changes' : 'social-organization-changes',
    name: `changes-${season}`,
    asOf: season === 'spring' ? city.dates.changesSpring : city.dates.changesSummer,
    encoding: 'utf-8-bom',
    headings: Object.values(layout.headings),
    rowsOf: (fate) => changeRows(city, fate, season, layout),
  });
}

/** Annual reports through the system of one of two provinces. */
export function annualReports(source: Source, system: 'a' | 'b'): Filings {
  const { city } = source;
  const layout = system === 'a' ? reportA : reportB;
  return inParts(source, {
    registry: 'business-registration',
    subject: 'organizations',
    layout: system === 'a' ? 'annual-report' : 'annual-report-b',
    name: `annual-report-${system}`,
    asOf: city.dates.annualReport,
    encoding: 'utf-8-bom',
    headings: Object.values(layout.headings),
    rowsOf: (fate) => (fate.reports === system ? [reportRow(city, fate, layout)] : []),
  });
}

/** Civil affairs' annual inspections. */
export function inspections(source: Source): Filings {
  const { city } = source;
  return inParts(source, {
    registry: 'civil-affairs',
    subject: 'organizations',
    layout: 'annual-inspection',
    name: 'annual-inspection',
    asOf: city.dates.inspection,
    encoding: 'utf-8-bom',
    headings: Object.values(inspectionLayout.headings),
    rowsOf: (fate) => (fate.reports === 'never' ? [] : [inspectionRow(city, fate)]),
  });
}
