import type { CodeMapping, CodeTable } from '@liandong/standards';
import type { Column } from './Registry.ts';

/** A code that a cell may hold, and what it means in Chinese; the two are one where words are filed. */
export interface ColumnCode {
  readonly code: string;
  readonly label: string;
}

const han = /\p{Script=Han}/u;

/** The spelling to be printed: the longest number, `01` rather than `1`, else the one that stands first. */
function codeAmong(spellings: readonly string[]): string {
  const [number] = spellings
    .filter((text) => /^\d+$/.test(text))
    .sort((one, other) => other.length - one.length);
  return number ?? spellings[0] ?? '';
}

/**
 * The codes of a source's own mapping, for its template: a code for each value, with the first of its words.
 * @param words by value, where the mapping has codes alone
 */
export function codesOf(
  mapping: CodeMapping<string | number | boolean>,
  words: Readonly<Record<string, string>> = {},
): readonly ColumnCode[] {
  const byValue = new Map<string | number | boolean, string[]>();
  for (const [spelling, value] of Object.entries(mapping.entries)) {
    const spellings = byValue.get(value);
    if (spellings !== undefined) spellings.push(spelling);
    else if (spelling !== '') byValue.set(value, [spelling]);
  }
  return [...byValue]
    .map(([value, spellings]) => {
      const code = codeAmong(spellings);
      const yesNo = typeof value === 'boolean' ? { true: '是', false: '否' }[`${value}`] : undefined;
      const label = words[String(value)] ?? spellings.find((text) => han.test(text)) ?? yesNo ?? code;
      return { code, label };
    })
    .sort((one, other) => Number(one.code) - Number(other.code) || 0);
}

/** Every spelling that a mapping knows, for columns of words of which several have one meaning for the hub. */
export function wordsOf(words: Readonly<Record<string, unknown>>): readonly ColumnCode[] {
  return Object.keys(words).map((word) => ({ code: word, label: word }));
}

/** The codes of a standard's table. */
export function codesOfTable<Code extends string>(table: CodeTable<Code>): readonly ColumnCode[] {
  return table.codes.map((code) => ({ code, label: table.labels[code] }));
}

/** Columns with their codes. @throws where a name is no column's */
export function withCodes(
  columns: readonly Column[],
  codes: Readonly<Record<string, readonly ColumnCode[]>>,
): readonly Column[] {
  const unknown = Object.keys(codes).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new Error(`codes for ${unknown}, which is no column`);
  return columns.map((column) => {
    const own = codes[column.name];
    return own === undefined ? column : { ...column, codes: own };
  });
}
