import { z } from 'zod';
import { eventType, lineAttributes } from './Envelope.ts';
import { RecordStatement } from './organization.ts';
import { SourceRecordKey } from './SourceRecordKey.ts';

/**
 * What a row says of a member in one organization, named by the source's keys as filed. The record's key is
 * `memberRecordKey` of the person's digest, the organization and the relation.
 */
export const MemberStatement = RecordStatement.extend({
  organization: SourceRecordKey.omit({ registry: true }),
  /** Is the member's relation with this organization, or elsewhere? */
  relation: z.enum(['here', 'elsewhere', 'unknown']),
});
export type MemberStatement = z.infer<typeof MemberStatement>;

const statement = <const Name extends string>(name: Name) =>
  z.object({ ...lineAttributes, type: z.literal(eventType(name)), data: MemberStatement });

export const MemberJoined = statement('member.joined');
export const MemberChanged = statement('member.changed');
export const MemberLeft = statement('member.left');
