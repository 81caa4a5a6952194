import type { FieldScalar } from '@liandong/contracts/events';

/** What the hub does with a row. */
export type Outcome = 'accepted' | 'warned' | 'rejected';

/** A row as a department files it, and beside it what it truly says. */
export interface FiledRow {
  readonly index: number;
  /** Cells as written, dirt and all, in the order of the layout's headings. */
  readonly cells: readonly string[];
  readonly outcome: Outcome;
  /** Since when it is so. */
  readonly effective: string;
  /** The clean values that the hub must read from it; nothing for a rejected row. */
  readonly fields: Readonly<Record<string, FieldScalar>>;
  /** The record's key, as the row names it; of a member's row the unit's. */
  readonly key: string;
  /** Of a roster's row: whose it is, in the unit that `key` names. */
  readonly member?: { readonly citizenId: string; readonly relation: 'here' | 'elsewhere' | 'unknown' };
  /** Of a roster's row: the person is another unit's, on whose roster they stand too. */
  readonly guest?: boolean;
  /** Of a Party organization's row: the codes of the units that it adds. */
  readonly covers?: readonly string[];
}
