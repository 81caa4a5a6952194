import type { Registers } from './Registers.ts';

/** A source record: who says it, under which key, and the fold of its statements that count. */
export interface SourceRecord {
  readonly recordId: string;
  readonly registry: string;
  readonly kind: string;
  readonly keyscheme: string;
  /** Normalized. */
  readonly key: string;
  readonly registers: Registers;
}
