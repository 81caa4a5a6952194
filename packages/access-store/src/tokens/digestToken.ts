import { createHash } from 'node:crypto';

/** Tokens begin so, that one left in a file or a log can be recognized. */
export const tokenPrefix = 'ld_';

/**
 * SHA-256 of a token, in hexadecimal: the only form in which the hub keeps it. A token is 32 random bytes, so no slow
 * hash is called for.
 */
export function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
