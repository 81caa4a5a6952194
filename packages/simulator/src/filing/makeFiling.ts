import type { City } from '../City.ts';
import { type Fate, fateOf } from '../life/Fate.ts';
import type { PartyOrganizationsAt } from '../life/PartyOrganization.ts';
import type { CityFiling, ExpectedCounts, FileEncoding } from './CityFiling.ts';
import { encodeCsv } from './encodeCsv.ts';
import { encodeNdjson } from './encodeNdjson.ts';
import type { FiledRow, Outcome } from './FiledRow.ts';

/** Fates that are kept from one filing to the next, some ten megabytes; those beyond are drawn anew each time. */
const KEPT_FATES = 50_000;

/** A file as it is to be made: whose, of which layout, and the rows that an organization has in it. */
export interface Plan {
  readonly registry: CityFiling['registry'];
  readonly subject: CityFiling['subject'];
  readonly layout: string;
  readonly name: string;
  readonly asOf: string;
  readonly encoding: FileEncoding;
  readonly headings: readonly string[];
  readonly rowsOf: (fate: Fate) => readonly FiledRow[];
  /** Indices of organizations, the second excluded. */
  readonly range?: readonly [number, number];
}

/** The city that files, and its organizations' fates. */
export interface Source {
  readonly city: City;
  readonly fates: (index: number) => Fate;
  readonly partyOrganizationsAt: PartyOrganizationsAt;
}

export function keepFates(city: City): Source['fates'] {
  const kept: Fate[] = [];
  return (index) => {
    if (index >= KEPT_FATES) return fateOf(city, index);
    kept[index] ??= fateOf(city, index);
    return kept[index];
  };
}

/** May the department know of it? The cyberspace administration knows enterprises of another registry. */
function knows(registry: CityFiling['registry'], fate: Fate): boolean {
  return registry === 'cyberspace' ? fate.kind === 'enterprise' : fate.registry === registry;
}

/** A filing whose rows and bytes are made when they are asked for. */
export function filing({ city, fates }: Source, plan: Plan): CityFiling {
  const [from, to] = plan.range ?? [0, city.organizations];
  function* rows(): Generator<FiledRow, void, undefined> {
    for (let index = from; index < to; index++) {
      const fate = fates(index);
      if (knows(plan.registry, fate)) yield* plan.rowsOf(fate);
    }
  }
  const encode = (of: Iterable<FiledRow>) =>
    plan.encoding === 'ndjson'
      ? encodeNdjson(plan.headings, of)
      : encodeCsv(plan.headings, of, plan.encoding);
  const chunks = () => encode(rows());
  return {
    registry: plan.registry,
    subject: plan.subject,
    layout: plan.layout,
    fileName: `${plan.name}@${plan.asOf}.${plan.encoding === 'ndjson' ? 'ndjson' : 'csv'}`,
    asOf: plan.asOf,
    encoding: plan.encoding,
    headings: plan.headings,
    rows,
    chunks,
    bytes: () => Buffer.concat([...chunks()]),
    expected: () => {
      const counts = noRows();
      for (const { outcome } of rows()) count(counts, outcome);
      return counts;
    },
    make: () => {
      const expected = noRows();
      const counted = (function* () {
        for (const row of rows()) {
          count(expected, row.outcome);
          yield row;
        }
      })();
      const bytes = Uint8Array.from(Buffer.concat([...encode(counted)]));
      return { bytes, expected };
    },
  };
}

/** The same bytes under another name. */
export function again(original: CityFiling): CityFiling {
  return { ...original, fileName: `again-${original.fileName}`, repeats: original.fileName };
}

type Counts = { -readonly [Count in keyof ExpectedCounts]: number };

function noRows(): Counts {
  return { rows: 0, accepted: 0, warned: 0, rejected: 0 };
}

function count(counts: Counts, outcome: Outcome): void {
  counts.rows++;
  counts[outcome]++;
}
