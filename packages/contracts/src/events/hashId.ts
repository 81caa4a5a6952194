import { createHash } from 'node:crypto';

/**
 * A stable identifier of a list of parts: SHA-256 over the JSON array, its first 128 bits written as a UUID of
 * version 8 (RFC 9562 §5.8, "custom"), so that PostgreSQL keeps it in 16 bytes.
 */
export function hashId(parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
