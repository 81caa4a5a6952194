import { type DigestKey, keyedDigest } from '@liandong/crypto';
import { normalizeCode } from '@liandong/standards';

/** By which a person is known over all registries: the keyed digest of the citizen id in its one spelling. */
export function personDigest(key: DigestKey, citizenId: string): ReturnType<typeof keyedDigest> {
  return keyedDigest(key, 'citizen-id', normalizeCode(citizenId));
}

/** The owner of a person's sealing key. */
export function personOwner(digest: string): string {
  return `person:${digest}`;
}
