/** A column's letters: 0 → A, 25 → Z, 26 → AA. */
export function columnName(at: number): string {
  const before = Math.floor(at / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
