import { partyOrganizationCategory, partyOrganizationTraits } from '@liandong/standards';
import type { SourceRecord } from './SourceRecord.ts';
import { coveredUnit } from './statedFields.ts';
import { goesBefore, type Survivor } from './surviveFields.ts';

/** The reference keys of the units that a Party organization's record says it covers; none once it is dissolved. */
export function coveredUnits(record: SourceRecord): string[] {
  if (record.registers.get('present')?.value === false) return [];
  return [...record.registers].flatMap(([field, { value }]) => {
    const unit = coveredUnit(field);
    return unit !== undefined && value === true ? [unit] : [];
  });
}

/** Does it stand for several units? It covers them, or is a joint branch by its category (632, 932). */
export function isJoint(record: SourceRecord): boolean {
  const category = record.registers.get('category')?.value;
  const byName =
    typeof category === 'string' &&
    partyOrganizationCategory.has(category) &&
    partyOrganizationTraits(category).joint;
  return byName || coveredUnits(record).length > 1;
}

/** The field of a unit that says how a named Party organization covers it: `alone` or `joint`; raw: its name. */
export const namedForm = 'namedPartyOrganization';

/**
 * What Party organizations say of one unit, as statements on that field, a Party organization each; the one that survives
 * first.
 * @param keys the reference keys that mean the unit
 * @param records of the Party organizations that may cover it
 */
export function coveringOf(keys: ReadonlySet<string>, records: readonly SourceRecord[]): Survivor[] {
  return records
    .flatMap((record) => coveringStatement(keys, record) ?? [])
    .sort((a, b) => (goesBefore(namedForm, a, b) ? -1 : 1));
}

function coveringStatement(keys: ReadonlySet<string>, record: SourceRecord): Survivor | undefined {
  const units = new Set(coveredUnits(record).filter((unit) => keys.has(unit)));
  if (units.size === 0) return undefined;
  let stamp = '';
  for (const [field, register] of record.registers) {
    if (units.has(coveredUnit(field) ?? '') && register.stamp > stamp) stamp = register.stamp;
  }
  const name = record.registers.get('name')?.value;
  const value = isJoint(record) ? 'joint' : 'alone';
  return { record, register: { value, raw: typeof name === 'string' ? name : record.key, stamp } };
}
