import {
  hubFields,
  isOrganizationKind,
  memberKind,
  namedUnits,
  recordKeys,
  referencesOf,
  type SourceRecord,
} from '@liandong/merge';

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
  /** `<filing>#<line>` of the last statement of the batch that was said of it. */
  cause: string | null;
}

/** Under which key the records lie that speak of the organization with this reference key. */
export function speakingKey(reference: string): string {
  return `of:${reference}`;
}

const namedPrefix = 'named:';

/** Under which key the records of one person lie. */
export function personKey(person: string): string {
  return `person:${person}`;
}

/** The person of a member's record. */
export function personOf(record: SourceRecord): string {
  return String(record.registers.get(hubFields.person)?.value ?? '');
}

/**
 * The keys under which a record that counts is found: an organization's by its identifiers, one that speaks of
 * organizations by theirs, a member's by the person too, a Party organization's by its name with each unit.
 */
export function keysOf({ record, counts }: Pick<RecordState, 'record' | 'counts'>): string[] {
  if (!counts) return [];
  if (isOrganizationKind(record.kind)) return recordKeys(record);
  const keys = referencesOf(record).map(speakingKey);
  if (record.kind === memberKind) return [...keys, personKey(personOf(record))];
  return [...keys, ...namedUnits(record).map((named) => namedPrefix + named)];
}

/** The keys by which a record is one Party organization with others, as it was and as it becomes. */
export function namedKeysOf(state: RecordState): string[] {
  return [...state.keysBefore, ...keysOf(state)].filter((key) => key.startsWith(namedPrefix));
}
