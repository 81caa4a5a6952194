import { memberRecordKey, recordId, type SourceRecordKey } from '@liandong/contracts/events';
import type { DigestKey } from '@liandong/crypto';
import { personDigest, personOwner } from '../keys/personOwner.ts';
import { isMemberDraft, type StatementDraft } from '../registry/StatementDraft.ts';

/** The topic of a registry that a statement goes to. */
export type StatementTopic = 'organizations' | 'members';

/** A draft with the record that it speaks of. */
export interface PlacedDraft {
  readonly draft: StatementDraft;
  readonly record: SourceRecordKey;
  readonly id: string;
  readonly subject: string;
  readonly topic: StatementTopic;
  /** Whose key seals its personal cells: the person's, else the record's. */
  readonly owner: string;
  /** Of a member: the keyed digest of the citizen id. */
  readonly person?: ReturnType<typeof personDigest>;
}

/** Gives a draft its record. Of a citizen id nothing but the digest goes on. */
export function placeDraft(registry: string, draft: StatementDraft, key: DigestKey): PlacedDraft {
  if (!isMemberDraft(draft)) {
    const record = { registry, ...draft.record };
    const id = recordId(record);
    return { draft, record, id, subject: draft.subject, topic: 'organizations', owner: id };
  }
  const person = personDigest(key, draft.citizenId);
  const record = {
    registry,
    kind: 'member',
    keyscheme: 'person-digest' as const,
    key: memberRecordKey(person.digest, draft.organization, draft.relation),
  };
  return {
    draft,
    record,
    id: recordId(record),
    subject: person.digest,
    topic: 'members',
    owner: personOwner(person.digest),
    person,
  };
}
