/** White space, and the control and format characters (no width) that spreadsheets and web pages leave in codes. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * The one spelling of a code: full-width and other compatibility forms folded (Unicode NFKC), all white space
 * and invisible characters removed, upper case. Idempotent. Text that already is `0-9A-Z` comes back as the same string, unallocated.
 *
 * The keys of source records are hashed from this spelling, so it may never change.
 */
export function normalizeCode(text: string): string {
  return isPlain(text) ? text : fold(text);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 90 || (unit > 57 && unit < 65)) return false;
  }
  return true;
}

/** Folded twice: upper case and removed spaces can leave a letter and its mark to be composed anew. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').toUpperCase().normalize('NFKC');
}
