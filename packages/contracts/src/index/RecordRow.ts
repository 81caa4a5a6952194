/** A source record in the index: the fold of its events that count. */
export interface RecordRow {
  readonly recordId: string;
  readonly registry: string;
  readonly kind: string;
  readonly keyscheme: string;
  /** Normalized. */
  readonly key: string;
  /**
   * The organization that it belongs to today, or that a member's record speaks of; null where that is none, and for
   * Party organizations, which cover several.
   */
  readonly organizationId: string | null;
  /** The registers, in the canonical text of merge's encodeRegisters. */
  readonly registers: string;
}
