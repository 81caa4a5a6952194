/**
 * What WPS, Excel or LibreOffice would take for a formula: `=` `+` `-` `@` in any form that they fold to it
 * (full-width, small, superscript, the minus sign), also behind blanks, control characters and characters
 * without width; a tab or line break at the very beginning, since a program that trims it looks at what follows.
 * Source: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−])/u;

/** A text that already looks escaped is escaped once more, so that `plainCell` undoes exactly what was done. */
function needsMark(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return FORMULA.test(bare);
}

/**
 * A text that no spreadsheet program computes: where one would, with `'` before it, which marks text in all of them.
 * The mark is seen in the cell of an opened CSV: a visible sign that one rule (`plainCell`) takes away, where a
 * leading tab changes the data unseen and `="…"` is a formula itself.
 *
 * Long digit codes are left as they are: a program must find in a CSV the very code that was filed, and WPS shows
 * them as text. Excel shortens them when it opens a CSV by a double click; import the column as text there.
 *
 * Numbers are no concern of this function: give a number as a number.
 */
export function safeCell(text: string): string {
  return needsMark(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && needsMark(cell) ? cell.slice(1) : cell;
}
