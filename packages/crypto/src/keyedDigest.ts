import { createHmac } from 'node:crypto';

/** A key with a public name; `keyId` travels beside what was made with it, `bytes` never leave the process. */
export interface DigestKey {
  readonly keyId: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/** A digest key from its bytes; the id is a digest of them, so that two files with one key have one id. */
export function digestKey(bytes: Uint8Array): DigestKey {
  if (bytes.length !== 32) throw new RangeError(`a digest key has 32 bytes, not ${bytes.length}`);
  const keyId = createHmac('sm3', bytes).update('key id').digest('hex').slice(0, 16);
  return { keyId, bytes };
}

/**
 * HMAC-SM3 (GB/T 32905-2016; RFC 2104), in hexadecimal, by which persons and telephones are matched without being
 * named. `subject` keeps the digests of different kinds of text apart.
 */
export function keyedDigest(
  key: DigestKey,
  subject: 'citizen-id' | 'telephone',
  text: string,
): { readonly keyid: string; readonly digest: string } {
  return {
    keyid: key.keyId,
    digest: createHmac('sm3', key.bytes).update(`${subject}\0${text}`).digest('hex'),
  };
}
