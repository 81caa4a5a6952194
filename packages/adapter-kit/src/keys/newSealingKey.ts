import { sealingKeyLength } from '@liandong/crypto';
import { randomId, randomToken } from '@liandong/runtime';

/** A new random sealing key and its name. */
export function newSealingKey(): { readonly keyId: string; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(`${randomToken()}${randomToken()}`, 'base64url').subarray(0, sealingKeyLength);
  return { keyId: randomId(), bytes };
}
