import { numberText } from '@liandong/spreadsheet';
import type { RowFault } from './splitRows.ts';

/** An object's cells by heading, in its order; or the fault that makes it no row. */
export interface JsonRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly fault?: RowFault;
}

const blank = /[ \t\r\n]*/y;
/** A control character that should have been escaped is taken as it is: nothing else it could be. */
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const bracket = /["[\]{}]/g;

/** As clerks write it: no registry knows `true`. */
const words: Readonly<Record<string, string>> = { true: '是', false: '否', null: '' };

/** Goes through a text from left to right. */
function createReader(text: string) {
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (character: string): boolean => {
    match(blank);
    if (text[at] !== character) return false;
    at += 1;
    match(blank);
    return true;
  };
  const readString = (): string | undefined => {
    const found = match(string);
    if (found === undefined) return undefined;
    if (!found.includes('\\')) return found.slice(1, -1);
    try {
      return JSON.parse(found) as string;
    } catch {
      return undefined;
    }
  };
  /** An array or object as it is written, its brackets counted, not read. */
  const readNested = (): string | undefined => {
    const from = at;
    let depth = 0;
    bracket.lastIndex = at;
    for (let found = bracket.exec(text); found !== null; found = bracket.exec(text)) {
      at = found.index;
      if (found[0] === '"') {
        if (match(string) === undefined) return undefined;
      } else {
        depth += found[0] === '[' || found[0] === '{' ? 1 : -1;
        at += 1;
        if (depth === 0) return text.slice(from, at);
      }
      bracket.lastIndex = at;
    }
    return undefined;
  };
  return {
    match,
    skip,
    readString,
    readNested,
    peek: () => text[at],
    isAtEnd: () => match(blank) !== undefined && at === text.length,
  };
}

type Reader = ReturnType<typeof createReader>;

function readScalar(reader: Reader): string | undefined {
  if (reader.peek() === '"') return reader.readString();
  const found = reader.match(word);
  if (found !== undefined) return words[found];
  const digits = reader.match(number);
  return digits === undefined ? undefined : numberText(digits);
}

/**
 * Reads one object as a row: texts as they are, numbers with their digits written out, true and false as 是 and 否, null
 * as an empty cell. What is no object, or is not well-formed, is a row whose one cell is the whole text.
 */
export function readJsonRow(text: string): JsonRow {
  const cells = new Map<string, string>();
  const unreadable: JsonRow = { cells: new Map([['', text]]), fault: 'json-unreadable' };
  const reader = createReader(text);
  let fault: RowFault | undefined;
  if (!reader.skip('{')) return unreadable;
  if (!reader.skip('}'))
    do {
      const key = reader.readString();
      if (key === undefined || !reader.skip(':')) return unreadable;
      const opens = reader.peek();
      const nested = opens === '{' || opens === '[';
      const value = nested ? reader.readNested() : readScalar(reader);
      if (value === undefined) return unreadable;
      if (nested) fault ??= 'cell-nested';
      if (cells.has(key)) fault ??= 'key-repeated';
      const before = cells.get(key);
      cells.set(key, before === undefined ? value : `${before}\n${value}`);
    } while (reader.skip(','));
  else return reader.isAtEnd() ? { cells } : unreadable;
  if (!reader.skip('}') || !reader.isAtEnd()) return unreadable;
  return fault === undefined ? { cells } : { cells, fault };
}
