import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** A key of one record, person or filing: 16 bytes for SM4, 32 for HMAC-SM3. Destroying it erases what it sealed. */
export interface SealingKey {
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** Bytes that a sealing key takes; they come from a random source outside this package. */
export const sealingKeyLength = 48;

const version = 1;
const nonceLength = 16;
const tagLength = 32;

function partsOf(key: SealingKey): { readonly cipher: Uint8Array; readonly mac: Uint8Array } {
  if (key.bytes.length !== sealingKeyLength)
    throw new RangeError(`a sealing key has ${sealingKeyLength} bytes, not ${key.bytes.length}`);
  return { cipher: key.bytes.subarray(0, 16), mac: key.bytes.subarray(16) };
}

function tagOf(mac: Uint8Array, context: string, sealed: Uint8Array): Buffer {
  return createHmac('sm3', mac).update(`tag\0${context}\0`).update(sealed).digest();
}

/**
 * Seals a text: SM4-CTR (GB/T 32907-2016), then HMAC-SM3 over context, nonce and cipher text; as base64 of
 * version, nonce, cipher text, tag. The nonce is an HMAC of context and text, so the same text sealed again in the
 * same place gives the same bytes, and two texts never share a key stream.
 * @param context where it stands, such as an event id; needed again to open it
 */
export function sealText(key: SealingKey, context: string, text: string): string {
  const { cipher, mac } = partsOf(key);
  const nonce = createHmac('sm3', mac).update(`nonce\0${context}\0${text}`).digest().subarray(0, nonceLength);
  const stream = createCipheriv('sm4-ctr', cipher, nonce);
  const sealed = Buffer.concat([Buffer.of(version), nonce, stream.update(text, 'utf8'), stream.final()]);
  return Buffer.concat([sealed, tagOf(mac, context, sealed)]).toString('base64');
}

/** The text that was sealed, or undefined where key, context or bytes are not those of the sealing. */
export function openSealedText(key: SealingKey, context: string, sealed: string): string | undefined {
  const { cipher, mac } = partsOf(key);
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 1 + nonceLength + tagLength || bytes[0] !== version) return undefined;
  const body = bytes.subarray(0, -tagLength);
  if (!timingSafeEqual(tagOf(mac, context, body), bytes.subarray(-tagLength))) return undefined;
  const stream = createDecipheriv('sm4-ctr', cipher, body.subarray(1, 1 + nonceLength));
  return stream.update(body.subarray(1 + nonceLength), undefined, 'utf8') + stream.final('utf8');
}
