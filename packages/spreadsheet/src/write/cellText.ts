/** Characters (UTF-16 units) that a cell can hold, and the rows and columns of a sheet. Source: Excel, "Specifications and limits". */
export const cellLimit = 32_767;
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** What XML 1.0 cannot hold (§2.2): controls but tab and line breaks, half surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text that a spreadsheet program would itself read as an escape: ECMA-376 part 1, §22.9.2.19 (ST_Xstring). */
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/**
 * The text that a cell can hold: what XML cannot write becomes U+FFFD, and what is longer than `cellLimit` ends in
 * `…`, never within a character.
 */
export function cellText(text: string): string {
  const writable = text.replace(UNWRITABLE, '\ufffd');
  if (writable.length <= cellLimit) return writable;
  const cut = writable.slice(0, cellLimit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A text within XML, in an element or an attribute; line breaks and tabs survive. The text must be writable. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character);
}

/** A cell's text within `<t>`: a literal `_x0041_` stays what it is. */
export function escapeCell(text: string): string {
  return escapeXml(text.includes('_x') ? text.replace(LOOKS_ESCAPED, '_x005F_') : text);
}
