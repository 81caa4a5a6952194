import { randomBytes } from 'node:crypto';

/** An unguessable secret: 32 random bytes as 43 characters of base64url (RFC 4648 §5). */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
