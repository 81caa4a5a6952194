import type { Register } from './Registers.ts';
import { mergeRules } from './rules/mergeRules.ts';
import type { SourceRecord } from './SourceRecord.ts';

/** The statement that survived for a field, and the record that made it. */
export interface Survivor {
  readonly register: Register;
  readonly record: SourceRecord;
}

/** Does another order than the usual one hold for this field? */
export function hasOwnOrder(field: string): boolean {
  return Object.hasOwn(mergeRules.fields, field);
}

/** A registry's place for a field, 0 = most trusted; registries that are not named share the last. */
export function registryRank(field: string, registry: string): number {
  const own = hasOwnOrder(field) ? mergeRules.fields[field] : undefined;
  const order = own ?? mergeRules.registries;
  const place = order.indexOf(registry);
  return place === -1 ? order.length : place;
}

/** Does `a` go before `b` for this field? Registry's rank, then the later statement, then the record's id: total. */
export function goesBefore(field: string, a: Survivor, b: Survivor): boolean {
  const byRank = registryRank(field, a.record.registry) - registryRank(field, b.record.registry);
  if (byRank !== 0) return byRank < 0;
  if (a.register.stamp !== b.register.stamp) return a.register.stamp > b.register.stamp;
  return a.record.recordId < b.record.recordId;
}

/** For every field that a member states, the statement that survives. */
export function surviveFields(members: readonly SourceRecord[]): Map<string, Survivor> {
  const survivors = new Map<string, Survivor>();
  for (const record of members) {
    for (const [field, register] of record.registers) {
      const candidate = { register, record };
      const held = survivors.get(field);
      if (held === undefined || goesBefore(field, candidate, held)) survivors.set(field, candidate);
    }
  }
  return survivors;
}
