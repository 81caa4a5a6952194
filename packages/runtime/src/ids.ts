import { randomBytes, randomUUID } from 'node:crypto';

/** A random identifier (UUID version 4, RFC 9562 section 5.4). */
export function randomId(): string {
  return randomUUID();
}

/** An unguessable bearer token: 32 random bytes as 43 characters of base64url (RFC 4648 section 5). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
