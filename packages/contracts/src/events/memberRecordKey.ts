import { normalizeCode } from '@liandong/standards';
import { hashId } from './hashId.ts';
import type { MemberStatement } from './member.ts';

/**
 * The key of a member's source record: person digest, organization as filed, relation; so that one person's places are
 * records of their own. The organization is hashed, which bounds the key.
 */
export function memberRecordKey(
  personDigest: string,
  { kind, keyscheme, key }: MemberStatement['organization'],
  relation: MemberStatement['relation'],
): string {
  return `${personDigest}/${hashId([kind, keyscheme, normalizeCode(key)])}/${relation}`;
}
