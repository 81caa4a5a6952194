import type { Fields, MemberStatement, SourceRecordKey } from '@liandong/contracts/events';

/** A record as its source names it; the registry is the one that files. */
export type RecordReference = Omit<SourceRecordKey, 'registry'>;

/** What every draft has, whatever it speaks of. */
interface Draft {
  readonly fields: Fields;
  /** Since when, where a column says so; else the filing's date. Beyond the filing's date the kit rejects the row. */
  readonly effectiveTime?: string;
  /** Mapped columns whose text could not be read as a value: they travel as unmapped, by heading. */
  readonly unread?: Readonly<Record<string, string>>;
}

export type StatementType =
  | 'organization.established'
  | 'organization.changed'
  | 'organization.deregistered'
  | 'organization.revoked'
  | 'organization.reported';

/** What a row says of an organization. */
export interface OrganizationDraft extends Draft {
  readonly type: StatementType;
  readonly record: RecordReference;
  /** The key as filed. */
  readonly subject: string;
}

/**
 * What a row says of a member in one organization (fields: contracts' `memberFields`). The kit makes the record's key of
 * the person's digest, seals the whole row under that person's key, and keeps no field's text as filed.
 */
export interface MemberDraft extends Draft {
  readonly type: 'member.joined' | 'member.changed' | 'member.left';
  /** As filed; only its keyed digest is kept. */
  readonly citizenId: string;
  readonly organization: RecordReference;
  readonly relation: MemberStatement['relation'];
}

/** What a row says of a Party organization (fields: contracts' `partyOrganizationFields`). */
export interface PartyOrganizationDraft extends Draft {
  readonly type:
    | 'party-organization.established'
    | 'party-organization.changed'
    | 'party-organization.dissolved';
  readonly record: RecordReference;
  /** The key as filed. */
  readonly subject: string;
}

/** Units that a Party organization covers: added to those that other rows name. */
export interface CoversDraft extends Draft {
  readonly type: 'party-organization.covers';
  readonly record: RecordReference;
  /** The key as filed. */
  readonly subject: string;
  readonly covers: readonly [RecordReference, ...RecordReference[]];
}

/** A statement before the kit gives it its envelope. Statements of a row keep their order as ordinals 1, 2, … */
export type StatementDraft = OrganizationDraft | MemberDraft | PartyOrganizationDraft | CoversDraft;

export function isMemberDraft(draft: StatementDraft): draft is MemberDraft {
  return draft.type.startsWith('member.');
}

export function isOrganizationDraft(draft: StatementDraft): draft is OrganizationDraft {
  return draft.type.startsWith('organization.');
}

/** The organizations that a statement speaks of, as filed; none for a Party organization by itself. */
export function unitsOf(draft: StatementDraft): readonly RecordReference[] {
  switch (draft.type) {
    case 'member.joined':
    case 'member.changed':
    case 'member.left':
      return [draft.organization];
    case 'party-organization.covers':
      return draft.covers;
    case 'party-organization.established':
    case 'party-organization.changed':
    case 'party-organization.dissolved':
      return [];
    default:
      return [draft.record];
  }
}
