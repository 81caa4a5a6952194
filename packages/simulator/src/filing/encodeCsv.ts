import iconv from 'iconv-lite';

/** How a department's system writes CSV. */
export type CsvEncoding = 'gb18030' | 'utf-8-bom';

const CHUNK = 64 * 1024;

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as spreadsheets write it: CRLF, quotes where needed; pieces of some 64 kB. */
export function* encodeCsv(
  headings: readonly string[],
  rows: Iterable<{ readonly cells: readonly string[] }>,
  encoding: CsvEncoding,
): Generator<Uint8Array, void, undefined> {
  const encode = (text: string): Uint8Array =>
    encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text, 'utf8');
  let text = `${encoding === 'utf-8-bom' ? '\ufeff' : ''}${headings.map(cell).join(',')}\r\n`;
  for (const row of rows) {
    text += `${row.cells.map(cell).join(',')}\r\n`;
    if (text.length < CHUNK) continue;
    yield encode(text);
    text = '';
  }
  if (text !== '') yield encode(text);
}
