import type { CityFiling } from './CityFiling.ts';
import { filing, type Plan, type Source } from './makeFiling.ts';

/** Organizations whose rows stand together in one file, so that no file outgrows memory. */
const PART = 50_000;

/** A department's file, in a large city in several parts by organizations: `annual-report-a`, `annual-report-a-2`, … */
export function* inParts(source: Source, plan: Plan): Generator<CityFiling, void, undefined> {
  const { organizations } = source.city;
  for (let from = 0; from < organizations; from += PART) {
    const name = from === 0 ? plan.name : `${plan.name}-${from / PART + 1}`;
    const part = filing(source, { ...plan, name, range: [from, Math.min(from + PART, organizations)] });
    if (hasRows(part)) yield part;
  }
}

/** Nobody files a heading alone. */
export function hasRows({ rows }: CityFiling): boolean {
  return rows()[Symbol.iterator]().next().done !== true;
}
