import type { City } from '../City.ts';
import { type Fate, fateOf } from '../life/Fate.ts';
import type { CityFiling, ExpectedCounts } from './CityFiling.ts';
import { businessChanges, changeRows, socialChanges } from './changeRow.ts';
import { encodeCsv, type FileEncoding } from './encodeCsv.ts';
import type { FiledRow } from './FiledRow.ts';
import { inspectionLayout, inspectionRow } from './inspectionRow.ts';
import { type ListEdition, listHeadings, listRow } from './listRow.ts';
import { reportA, reportB, reportRow } from './reportRow.ts';

type Registry = CityFiling['registry'];

/** Organizations whose rows stand together in one file of the January list. */
const LIST_BLOCK = 5000;

/** Fates that are kept from one filing to the next, some ten megabytes; those beyond are drawn anew each time. */
const KEPT_FATES = 50_000;

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

interface Plan {
  readonly registry: Registry;
  readonly layout: string;
  readonly name: string;
  readonly asOf: string;
  readonly encoding: FileEncoding;
  readonly headings: readonly string[];
  readonly rowsOf: (fate: Fate) => readonly FiledRow[];
  /** Indices of organizations, the second excluded. */
  readonly range?: readonly [number, number];
}

interface Source {
  readonly city: City;
  readonly fates: (index: number) => Fate;
}

function keepFates(city: City): Source['fates'] {
  const kept: Fate[] = [];
  return (index) => {
    if (index >= KEPT_FATES) return fateOf(city, index);
    kept[index] ??= fateOf(city, index);
    return kept[index];
  };
}

function filing({ city, fates }: Source, plan: Plan): CityFiling {
  const [from, to] = plan.range ?? [0, city.organizations];
  function* rows(): Generator<FiledRow, void, undefined> {
    for (let index = from; index < to; index++) {
      const fate = fates(index);
      if (fate.registry === plan.registry) yield* plan.rowsOf(fate);
    }
  }
  const chunks = () => encodeCsv(plan.headings, rows(), plan.encoding);
  return {
    registry: plan.registry,
    layout: plan.layout,
    fileName: `${plan.name}@${plan.asOf}.csv`,
    asOf: plan.asOf,
    encoding: plan.encoding,
    headings: plan.headings,
    rows,
    chunks,
    bytes: () => Buffer.concat([...chunks()]),
    expected: () => countRows(rows()),
  };
}

/** The same bytes under another name. */
function again(original: CityFiling): CityFiling {
  return { ...original, fileName: `again-${original.fileName}`, repeats: original.fileName };
}

function countRows(rows: Iterable<FiledRow>): ExpectedCounts {
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  for (const row of rows) {
    counts.rows++;
    counts[row.outcome]++;
  }
  return counts;
}
