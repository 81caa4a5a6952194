/** Columns of a sheet, A to XFD. */
const columnLimit = 16_384;

/** The place of a cell from 0, of its reference (`C5` → 2); undefined where it is none. */
export function columnNumber(reference: string): number | undefined {
  let number = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const unit = reference.charCodeAt(at) & ~32;
    if (unit < 65 || unit > 90) break;
    number = number * 26 + unit - 64;
  }
  return number >= 1 && number <= columnLimit ? number - 1 : undefined;
}
