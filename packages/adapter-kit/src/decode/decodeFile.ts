import type { Registry } from '../registry/Registry.ts';
import type { FileBytes } from '../spool/FileBytes.ts';
import { decodeJson } from './decodeJson.ts';
import { decodeText } from './decodeText.ts';
import { decodeWorkbook } from './decodeWorkbook.ts';
import type { FileForm } from './FileForm.ts';
import type { RowBatch } from './RowBatch.ts';
import { regroupRows } from './regroupRows.ts';

/**
 * The rows of a file, whatever its form: cells as text, the heading among the first rows, lines as a spreadsheet numbers
 * them. The same rows in any form give the same cells, so that nothing behind this knows of forms.
 * @param registry whose headings tell which sheet of a workbook is meant
 */
export function decodeFile(file: FileBytes, form: FileForm, registry: Registry): AsyncIterable<RowBatch> {
  if (form === 'xlsx') return regroupRows(decodeWorkbook(file, registry));
  if (form === 'json' || form === 'ndjson') return regroupRows(decodeJson(file, form));
  return decodeText(file.pieces(), form);
}
