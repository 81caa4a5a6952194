import { isOrganizationKind, recordKeys, type SourceRecord } from '@liandong/merge';

/** A source record during a batch: as it was read, and as it becomes. */
export interface RecordState {
  readonly record: SourceRecord;
  /** As stored: the registers' text (empty where no event counts) and the organization; undefined for a new one. */
  readonly stored: { readonly registers: string; readonly organizationId: string | null } | undefined;
  /** Identifiers under which it was found before. */
  readonly keysBefore: readonly string[];
  /** Does any event of it count? */
  counts: boolean;
  /** Did its registers move? */
  moved: boolean;
  organizationId: string | null;
}

/** The identifiers of a record that counts and is an organization's; none otherwise. */
export function keysOf(state: Pick<RecordState, 'record' | 'counts'>): string[] {
  return state.counts && isOrganizationKind(state.record.kind) ? recordKeys(state.record) : [];
}
