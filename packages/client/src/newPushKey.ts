/** A name for one push that no other has, for `Idempotency-Key`. Chance, because nothing else knows that it is one push. */
export function newPushKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
