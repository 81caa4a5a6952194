import { byteOrderMark, csvRow, workbookStream } from '@liandong/spreadsheet';
import { inspectFile } from '../filing/inspectFile.ts';
import type { Layout, Registry } from '../registry/Registry.ts';
import { templateHeading, templateSheets } from '../templates/templateSheets.ts';
import { bytesInMemory } from './bytesInMemory.ts';

async function workbookOf(layout: Layout, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [form, ...others] = templateSheets(layout);
  const pieces: Uint8Array[] = [];
  const sheets = form === undefined ? others : [{ ...form, rows }, ...others];
  for await (const piece of workbookStream(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What a layout's template is taken for, empty or with a row, as a workbook or as text: the layout, or the refusal. */
export async function inspectTemplates(registry: Registry, layout: Layout) {
  const row = layout.columns.map((_, at) => `填${at}`);
  const heading = byteOrderMark + csvRow(layout.columns.map(templateHeading));
  const look = async (bytes: Uint8Array, form: 'xlsx' | 'utf-8') => {
    const inspected = await inspectFile(registry, bytesInMemory(bytes), form, '2026-11-24');
    return inspected.kind === 'refused' ? inspected.code : inspected.heading.layout.name;
  };
  return {
    emptyWorkbook: await look(await workbookOf(layout, []), 'xlsx'),
    filledWorkbook: await look(await workbookOf(layout, [row]), 'xlsx'),
    emptyText: await look(Buffer.from(heading), 'utf-8'),
    filledText: await look(Buffer.from(heading + csvRow(row)), 'utf-8'),
  };
}
