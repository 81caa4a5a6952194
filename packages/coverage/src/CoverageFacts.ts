import type { FieldScalar } from '@liandong/contracts/events';

/** A field's surviving value and since when it is so; `null` is a value that was emptied: unknown. */
export interface Fact {
  readonly value: FieldScalar;
  readonly effectiveTime: string;
}

/** What is known of one organization once its records are merged. */
export interface CoverageFacts {
  readonly kind: string;
  readonly name: string;
  /** By canonical field (contracts `organizationFields`), counts of staff as `staff.<kind>@<date>` among them. */
  readonly fields: Readonly<Record<string, Fact>>;
}

/** A text or undefined: emptied, absent and misplaced types are all unknown. */
export function textOf(fact: Fact | undefined): string | undefined {
  return typeof fact?.value === 'string' && fact.value !== '' ? fact.value : undefined;
}

/** A count or undefined: what is no number, or below zero, is no count. */
export function countOf(fact: Fact | undefined): number | undefined {
  return typeof fact?.value === 'number' && fact.value >= 0 ? fact.value : undefined;
}
