/** Characters that a terminal draws two cells wide (Unicode East Asian Width W and F, the blocks in use). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const UNSEEN = /\p{M}|\p{Cf}/u;

/** How many cells of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += UNSEEN.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Columns that stand together under a title. */
export interface ColumnGroup {
  readonly title: string;
  /** The first of its columns. */
  readonly column: number;
}

/**
 * Rows as columns of equal width; numbers to the right. Groups have their titles above the heading. What came from a filing cannot steer the terminal: control
 * characters become blanks.
 */
export function textTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  groups: readonly ColumnGroup[] = [],
): string {
  const texts = [heading, ...rows].map((row) => row.map((cell) => printable(String(cell))));
  const widths = heading.map((_, column) => Math.max(...texts.map((row) => displayWidth(row[column] ?? ''))));
  const numeric = heading.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const lines = texts.map((row) =>
    row
      .map((text, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - displayWidth(text));
        return numeric[column] && rows.length > 0 ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
  return (groups.length === 0 ? lines : [titlesAbove(groups, widths), ...lines]).join('\n');
}

/** The titles, each from where its first column begins. */
function titlesAbove(groups: readonly ColumnGroup[], widths: readonly number[]): string {
  let line = '';
  for (const { title, column } of groups) {
    const from = widths.slice(0, column).reduce((sum, width) => sum + width + 2, 0);
    line += ' '.repeat(Math.max(0, from - displayWidth(line))) + printable(title);
  }
  return line;
}

/** A text without control characters and line breaks. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
