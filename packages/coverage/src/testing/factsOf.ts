import type { FieldScalar } from '@liandong/contracts/events';
import type { CoverageFacts, Fact } from '../CoverageFacts.ts';

type Dated = readonly [value: FieldScalar, effectiveTime: string];

const isDated = (given: FieldScalar | Dated): given is Dated => typeof given === 'object' && given !== null;

const someDay = '2026-01-01';

/** Facts from plain values, all effective on one day unless a value comes with its own: `[value, effectiveTime]`. */
export function factsOf(
  values: Readonly<Record<string, FieldScalar | Dated>>,
  { kind = 'enterprise', name = '甲公司' } = {},
): CoverageFacts {
  const fields: Record<string, Fact> = {};
  for (const [field, given] of Object.entries(values)) {
    fields[field] = isDated(given)
      ? { value: given[0], effectiveTime: given[1] }
      : { value: given, effectiveTime: someDay };
  }
  return { kind, name, fields };
}

/** An enterprise of the base: it operates, is private, and has twelve persons. */
export const inBase = {
  registrationStatus: '1',
  control: 'private',
  'staff.income-tax@2025-12-31': 12,
} as const;
