import { openWorkbook, type Sheet, WorkbookFault, type WorkbookFaultCode } from '@liandong/spreadsheet';
import { type FileRefused, type RefusalCode, refused } from '../refusals.ts';
import type { Registry } from '../registry/Registry.ts';
import type { FileBytes } from '../spool/FileBytes.ts';
import { boundRow } from './boundRow.ts';
import { headRows, locateHeading } from './locateHeading.ts';
import type { RowBatch } from './RowBatch.ts';
import type { RawRow } from './splitRows.ts';

/** Sheets beside the rows, as our templates and others bring them. */
const besideRows = /^(代码表|代码|填写说明|填表说明|说明)$/;

const refusalOfFault: Readonly<Record<WorkbookFaultCode, RefusalCode>> = {
  broken: 'workbook-broken',
  'no-workbook': 'not-a-csv',
  'too-large': 'workbook-too-large',
};

/** The first rows of a sheet, no more than a heading is looked for in. */
async function beginningOf(sheet: Sheet): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    rows.push(...batch.map(({ line, cells }) => boundRow(line, cells)));
    if (rows.length >= headRows) break;
  }
  return rows;
}

/**
 * The sheet that is meant: of those that are seen and hold something, the first whose heading is a layout's, or the first
 * if none is. Where others hold something too, nobody can say what they are.
 */
async function chooseSheet(sheets: readonly Sheet[], registry: Registry): Promise<Sheet | FileRefused> {
  const filled: { readonly sheet: Sheet; readonly matches: boolean }[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden || besideRows.test(sheet.name.trim())) continue;
    const rows = await beginningOf(sheet);
    if (rows.length > 0) filled.push({ sheet, matches: locateHeading(registry, rows).kind === 'matched' });
  }
  const chosen = filled.find(({ matches }) => matches) ?? filled[0];
  if (chosen === undefined) {
    const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
    return refused('no-sheet', hidden.length === 0 ? '' : `（隐藏的工作表不读取：${hidden.join('、')}）`);
  }
  const others = filled.filter((one) => one !== chosen).map(({ sheet }) => sheet.name);
  if (chosen.matches && others.length > 0)
    return refused('several-sheets', `“${chosen.sheet.name}”以外还有：${others.join('、')}`);
  return chosen.sheet;
}

/** Cells up to the widest row so far: a sheet does not say where a row ends that is empty at its end. */
async function* rowsOf(sheet: Sheet): AsyncGenerator<RowBatch, void, undefined> {
  let width = 0;
  for await (const batch of sheet.rows()) {
    yield {
      rows: batch.map(({ line, cells }) => {
        width = Math.max(width, cells.length);
        const filled = Array.from({ length: width }, (_, at) => cells[at] ?? '');
        return boundRow(line, filled);
      }),
    };
  }
}

/** The rows of the one sheet of a workbook that is filed. */
export async function* decodeWorkbook(
  file: FileBytes,
  registry: Registry,
): AsyncGenerator<RowBatch, void, undefined> {
  const open = await file.open();
  try {
    const sheet = await chooseSheet(await openWorkbook(open), registry);
    if ('kind' in sheet) yield { rows: [], refusal: sheet };
    else yield* rowsOf(sheet);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const detail = error.code === 'no-workbook' ? '，而是其他压缩文件' : '';
    yield { rows: [], refusal: refused(refusalOfFault[error.code], detail) };
  } finally {
    await open.close();
  }
}
