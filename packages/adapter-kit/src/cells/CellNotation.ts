/** How a source writes what is not a value, and which of its spellings are known to be wrong. */
export interface CellNotation {
  /** Texts that mean that the cell says nothing, beside the empty cell. */
  readonly absent: readonly string[];
  /** Texts that mean that the value was emptied: the field becomes null. */
  readonly emptied: readonly string[];
  /** Known dirty values → clean ones, by column. */
  readonly corrections: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The text of a cell as it is to be read: undefined where it says nothing, null where it empties. */
export function cellText(
  text: string | undefined,
  column: string,
  notation: CellNotation,
): string | null | undefined {
  if (text === undefined || text === '' || notation.absent.includes(text)) return undefined;
  if (notation.emptied.includes(text)) return null;
  const corrections = notation.corrections[column];
  return corrections !== undefined && Object.hasOwn(corrections, text) ? corrections[text] : text;
}
