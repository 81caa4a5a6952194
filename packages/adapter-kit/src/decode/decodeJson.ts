import { type FileRefused, refused } from '../refusals.ts';
import type { FileBytes } from '../spool/FileBytes.ts';
import { boundRow } from './boundRow.ts';
import { cutArray, cutLines, type JsonElement } from './cutJson.ts';
import type { RowBatch } from './RowBatch.ts';
import { type JsonRow, readJsonRow } from './readJsonRow.ts';
import type { RawRow } from './splitRows.ts';

type JsonForm = 'json' | 'ndjson';

/** Names that the rows of a file may use together. */
const keyLimit = 2_000;
const keyCharacters = 64 * 1024;

interface CutBatch {
  readonly elements: readonly JsonElement[];
  readonly brokenAfter?: number;
}

async function* elementsOf(file: FileBytes, form: JsonForm): AsyncGenerator<CutBatch, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const cutter = form === 'json' ? cutArray() : cutLines();
  for await (const piece of file.pieces()) {
    const elements = cutter.push(decoder.decode(piece, { stream: true }));
    if (elements.length > 0) yield { elements };
  }
  yield { elements: cutter.push(decoder.decode()) };
  yield cutter.end();
}

/** The names of all rows, in the order in which they come; or why there is no heading in them. */
async function collectKeys(file: FileBytes, form: JsonForm): Promise<readonly string[] | FileRefused> {
  const keys = new Set<string>();
  let characters = 0;
  let unreadable: number | undefined;
  for await (const { elements, brokenAfter } of elementsOf(file, form)) {
    if (brokenAfter !== undefined) unreadable ??= brokenAfter + 1;
    for (const { number, text, overlong } of elements) {
      if (overlong) continue;
      const { cells, fault } = readJsonRow(text);
      if (fault === 'json-unreadable') {
        unreadable ??= number;
        continue;
      }
      for (const key of cells.keys()) {
        if (keys.has(key)) continue;
        keys.add(key);
        characters += key.length;
        if (keys.size > keyLimit || characters > keyCharacters)
          return refused('json-columns', String(keyLimit));
      }
    }
  }
  if (keys.size > 0) return [...keys];
  return unreadable === undefined ? refused('no-rows') : refused('json-broken', String(unreadable));
}

function cellsOf(row: JsonRow, keys: readonly string[]): readonly string[] {
  if (row.fault === 'json-unreadable') return [...row.cells.values()];
  return keys.map((key) => row.cells.get(key) ?? '');
}

function readElement({ number, text, overlong }: JsonElement, keys: readonly string[]): RawRow {
  const line = number + 1;
  if (overlong) return { line, cells: [], fault: 'row-too-large' };
  const row = readJsonRow(text);
  return boundRow(line, cellsOf(row, keys), row.fault);
}

function isBlank({ cells, fault }: RawRow): boolean {
  return fault === undefined && cells.every((text) => text.trim() === '');
}

/**
 * The rows of JSON: the names of all its objects are the heading (a name that appears late is a column as any other, so the
 * file is read twice), element n is line n + 1. Memory is bounded by a row.
 */
export async function* decodeJson(
  file: FileBytes,
  form: JsonForm,
): AsyncGenerator<RowBatch, void, undefined> {
  const keys = await collectKeys(file, form);
  if ('kind' in keys) {
    yield { rows: [], refusal: keys };
    return;
  }
  yield { rows: [{ line: 1, cells: keys.map((key) => key.replaceAll('\0', '')) }] };
  for await (const { elements, brokenAfter } of elementsOf(file, form)) {
    const rows = elements.map((element) => readElement(element, keys)).filter((row) => !isBlank(row));
    yield brokenAfter === undefined
      ? { rows }
      : { rows, refusal: refused('json-broken', String(brokenAfter + 1)) };
  }
}
