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
 * What Party organizations say of one unit, as a statement on that field. Of several the one that surviving fields would
 * choose.
 * @param keys the reference keys that mean the unit
 * @param records of the Party organizations that may cover it
 */
export function coveringOf(
  keys: ReadonlySet<string>,
  records: readonly SourceRecord[],
): { readonly count: number; readonly survivor: Survivor | undefined } {
  const statements = records.flatMap((record): Survivor[] => {
    const own = coveredUnits(record).filter((unit) => keys.has(unit));
    if (own.length === 0) return [];
    const stamps = [...record.registers]
      .filter(([field]) => own.includes(coveredUnit(field) ?? ''))
      .map(([, { stamp }]) => stamp);
    const name = record.registers.get('name')?.value;
    return [
      {
        record,
        register: {
          value: isJoint(record) ? 'joint' : 'alone',
          raw: typeof name === 'string' ? name : record.key,
          stamp: stamps.reduce((latest, stamp) => (stamp > latest ? stamp : latest)),
        },
      },
    ];
  });
  const [survivor] = statements.sort((a, b) => (goesBefore(namedForm, a, b) ? -1 : 1));
  return { count: statements.length, survivor };
}
