import { workbookStream } from '@liandong/spreadsheet';
import { encodeGb18030 } from './encodeGb18030.ts';

/** A table for tests: a heading and rows of as many cells. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The number of a cell that would be the same text again, as programs that know types write it. */
function typed(text: string): string | number {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

function objects({ heading, rows }: Table): readonly Record<string, string | number>[] {
  return rows.map((cells) => Object.fromEntries(cells.map((text, at) => [heading[at] ?? '', typed(text)])));
}

async function gather(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

function quoted(cells: readonly string[]): string {
  return `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** The same table in every form in which it can be filed. */
export const tableForms: Readonly<Record<string, (table: Table) => Promise<Uint8Array>>> = {
  'UTF-8': async ({ heading, rows }) => Buffer.from([heading, ...rows].map(quoted).join('')),
  GB18030: async ({ heading, rows }) => encodeGb18030([heading, ...rows].map(quoted).join('')),
  XLSX: ({ heading, rows }) =>
    gather(
      workbookStream([
        {
          name: '名录',
          columns: heading.map((text) => ({ heading: text })),
          rows: rows.map((row) => row.map(typed)),
        },
        { name: '代码表', columns: [{ heading: '代码' }], rows: [['1']] },
      ]),
    ),
  JSON: async (table) => Buffer.from(JSON.stringify(objects(table), undefined, 2)),
  'JSON under a name': async (table) => Buffer.from(`\n{ "rows": ${JSON.stringify(objects(table))} }\n`),
  NDJSON: async (table) =>
    Buffer.from(
      objects(table)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    ),
};
