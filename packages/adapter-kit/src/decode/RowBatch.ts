import type { FileRefused } from '../refusals.ts';
import type { RawRow } from './splitRows.ts';

/** Some rows of a file, in order; blank ones are left out. */
export interface RowBatch {
  readonly rows: readonly RawRow[];
  /** Why the file cannot be read on; only in the last batch. */
  readonly refusal?: FileRefused;
}
