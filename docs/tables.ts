/** The rows of the first table below a heading of a page, each as its cells; without the table's own head. */
export function rowsBelow(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (at === -1) throw new Error(`the page has no heading “${heading}”`);
  const begin = lines.findIndex((line, place) => place > at && line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(begin + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}
