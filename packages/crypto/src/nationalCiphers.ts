import { getCiphers, getHashes } from 'node:crypto';

/** The runtime lacks SM3 (GB/T 32905-2016) or SM4 (GB/T 32907-2016), without which nothing may be sealed. */
export class NationalCiphersMissing extends Error {
  constructor(missing: readonly string[]) {
    super(
      `The OpenSSL of this Node.js lacks ${missing.join(' and ')}: use a build of Node.js with its own OpenSSL 3`,
    );
    this.name = 'NationalCiphersMissing';
  }
}

/**
 * Called once when a process starts that seals or digests.
 * @throws NationalCiphersMissing naming what is not there
 */
export function requireNationalCiphers(): void {
  const missing = [
    ...(getHashes().includes('sm3') ? [] : ['sm3']),
    ...(getCiphers().includes('sm4-ctr') ? [] : ['sm4-ctr']),
  ];
  if (missing.length > 0) throw new NationalCiphersMissing(missing);
}
