import { partyOrganizationCategory, partyOrganizationTraits } from '@liandong/standards';
import type { SourceRecord } from './SourceRecord.ts';
import { coveredUnit } from './statedFields.ts';
import { goesBefore, type Survivor, surviveFields } from './surviveFields.ts';

/** A Party organization: the records that mean it, and what they say together. */
export interface MergedPartyOrganization {
  /** In order of rank: the one that gives it its id first. */
  readonly records: readonly [SourceRecord, ...SourceRecord[]];
  readonly name: string;
  readonly category: string | null;
  /** The reference keys of the units that it covers; none once it is dissolved. */
  readonly units: ReadonlySet<string>;
  /** It stands for several units: it covers them, or is a joint branch by its category (632, 932). */
  readonly joint: boolean;
  readonly dissolved: boolean;
}

/** The field of a unit that says how a named Party organization covers it: `alone` or `joint`; raw: its name. */
export const namedForm = 'namedPartyOrganization';

/** The reference keys of the units that a Party organization's record says it covers. */
export function statedUnits(record: SourceRecord): string[] {
  return [...record.registers].flatMap(([field, { value }]) => {
    const unit = coveredUnit(field);
    return unit !== undefined && value === true ? [unit] : [];
  });
}

function nameOf(record: SourceRecord): string {
  const name = record.registers.get('name')?.value;
  return typeof name === 'string' && name !== '' ? name : record.key;
}

/**
 * By what records mean one Party organization: its name together with a unit that it covers. A list knows it by a code, a
 * roster only by the name; "第一支部" alone is many.
 */
export function namedUnits(record: SourceRecord): string[] {
  const name = nameOf(record).normalize('NFKC').replaceAll(/\s/g, '');
  return statedUnits(record).map((unit) => `${name}|${unit}`);
}

/** Puts records together that share a name and a unit, and so on; give it whole components. */
export function mergePartyOrganizations(records: readonly SourceRecord[]): MergedPartyOrganization[] {
  const holders = new Map<string, SourceRecord[]>();
  for (const record of records) {
    for (const key of namedUnits(record)) holders.set(key, [...(holders.get(key) ?? []), record]);
  }
  const unplaced = new Set(records);
  const merged: MergedPartyOrganization[] = [];
  for (const start of records) {
    if (!unplaced.delete(start)) continue;
    const together: SourceRecord[] = [];
    const reached = [start];
    for (let record = reached.pop(); record !== undefined; record = reached.pop()) {
      together.push(record);
      for (const key of namedUnits(record)) {
        for (const next of holders.get(key) ?? []) if (unplaced.delete(next)) reached.push(next);
      }
    }
    merged.push(mergeOne(together));
  }
  return merged;
}

function mergeOne(together: readonly SourceRecord[]): MergedPartyOrganization {
  const records = [...together].sort(byRank) as [SourceRecord, ...SourceRecord[]];
  const survivors = surviveFields(records);
  const text = (field: string): string | null => {
    const value = survivors.get(field)?.register.value;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const dissolved = survivors.get('present')?.register.value === false;
  const units = new Set(dissolved ? [] : records.flatMap(statedUnits));
  const category = text('category');
  const jointByName =
    category !== null && partyOrganizationCategory.has(category) && partyOrganizationTraits(category).joint;
  return {
    records,
    name: text('name') ?? records[0].key,
    category,
    units,
    joint: jointByName || units.size > 1,
    dissolved,
  };
}

/** A record under a code goes before one that is known by its name alone; then by id. Fixed for ever: it gives the id. */
function byRank(a: SourceRecord, b: SourceRecord): number {
  const named = (record: SourceRecord) => (nameOf(record) === record.key ? 1 : 0);
  return named(a) - named(b) || (a.recordId < b.recordId ? -1 : 1);
}

/**
 * What Party organizations say of one unit, as statements on that field, a Party organization each; the one that survives
 * first.
 * @param keys the reference keys that mean the unit
 */
export function coveringOf(
  keys: ReadonlySet<string>,
  partyOrganizations: readonly MergedPartyOrganization[],
): Survivor[] {
  return partyOrganizations
    .flatMap((each) => coveringStatement(keys, each) ?? [])
    .sort((a, b) => (goesBefore(namedForm, a, b) ? -1 : 1));
}

/** Whoever said last that it covers the unit is who says so. */
function coveringStatement(
  keys: ReadonlySet<string>,
  { records, units, name, joint }: MergedPartyOrganization,
): Survivor | undefined {
  let said: Survivor | undefined;
  for (const record of records) {
    for (const [field, { stamp }] of record.registers) {
      const unit = coveredUnit(field);
      if (unit === undefined || !keys.has(unit) || !units.has(unit)) continue;
      const statement = { record, register: { value: joint ? 'joint' : 'alone', raw: name, stamp } };
      if (said === undefined || goesBefore(namedForm, statement, said)) said = statement;
    }
  }
  return said;
}
