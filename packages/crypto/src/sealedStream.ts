import { createCipheriv } from 'node:crypto';

/** Bytes of the key and of the nonce of a sealed stream. */
export const streamKeyLength = 16;
export const streamNonceLength = 16;

const blockLength = 16;

/** The nonce as a big-endian number of 128 bits, raised by so many blocks. */
function counterAt(nonce: Uint8Array, block: number): Uint8Array {
  const counter = Uint8Array.from(nonce);
  let carry = block;
  for (let at = blockLength - 1; at >= 0 && carry > 0; at -= 1) {
    carry += counter[at] ?? 0;
    counter[at] = carry % 256;
    carry = Math.floor(carry / 256);
  }
  return counter;
}

/**
 * SM4-CTR (GB/T 32907-2016, GB/T 17964-2021) over a stream of any length, from any place in it: the function turns the
 * plain bytes that follow `offset` into sealed ones, and sealed ones back. It hides; it does not notice a change, for which
 * the caller keeps a digest. A nonce must never be used twice with one key: take 16 random bytes for each stream.
 * @param offset bytes of the stream that are passed over
 */
export function sealedStream(
  key: Uint8Array,
  nonce: Uint8Array,
  offset = 0,
): (bytes: Uint8Array) => Uint8Array {
  if (key.length !== streamKeyLength || nonce.length !== streamNonceLength)
    throw new RangeError(`a sealed stream takes a key and a nonce of ${streamKeyLength} bytes each`);
  const cipher = createCipheriv('sm4-ctr', key, counterAt(nonce, Math.floor(offset / blockLength)));
  cipher.update(new Uint8Array(offset % blockLength));
  return (bytes) => cipher.update(bytes);
}
