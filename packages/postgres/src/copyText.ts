/** A value in COPY's text format. Timestamps and dates go as text, bytea as `\x` and hexadecimal digits. */
export type CopyValue = string | number | bigint | boolean | null;
export type CopyRow = readonly CopyValue[];

const special = /[\\\t\n\r\0]/;

/** Whether the text has no half of a surrogate pair; ES2024, in Node since 20. */
export function isWellFormed(text: string): boolean {
  return (text as string & { readonly isWellFormed: () => boolean }).isWellFormed();
}

/** Whether PostgreSQL can keep the text as it is: no NUL, and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && isWellFormed(text);
}

function escapeText(text: string): string {
  if (text.includes('\0')) throw new TypeError('COPY cannot carry a text with NUL');
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

function encodeValue(value: CopyValue): string {
  if (typeof value === 'string') return special.test(value) ? escapeText(value) : value;
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}

/**
 * One row as a line of COPY's text format (PostgreSQL documentation, COPY, "Text Format").
 * @throws TypeError for a text with NUL
 */
export function encodeRow(row: CopyRow): string {
  let line = encodeValue(row[0] as CopyValue);
  for (let at = 1; at < row.length; at += 1) line += `\t${encodeValue(row[at] as CopyValue)}`;
  return `${line}\n`;
}

const unescaped: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function decodeValue(text: string): string | null {
  if (text === '\\N') return null;
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, next: string) => unescaped[next] ?? next) : text;
}

/** A line of COPY's text format, without its newline, as its values. */
export function decodeRow(line: string): readonly (string | null)[] {
  return line.split('\t').map(decodeValue);
}

/** An array of texts as PostgreSQL writes it, `{"a","b"}`, for an array column in COPY. */
export function arrayLiteral(values: readonly (string | null)[]): string {
  const items = values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`));
  return `{${items.join(',')}}`;
}
