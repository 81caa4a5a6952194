const CHUNK = 64 * 1024;

/** An object a line, as a department's system pushes it: UTF-8, empty cells left out; pieces of some 64 kB. */
export function* encodeNdjson(
  headings: readonly string[],
  rows: Iterable<{ readonly cells: readonly string[] }>,
): Generator<Uint8Array, void, undefined> {
  let text = '';
  for (const { cells } of rows) {
    const filled = headings
      .map((heading, at) => [heading, cells[at] ?? ''])
      .filter(([, cell]) => cell !== '');
    text += `${JSON.stringify(Object.fromEntries(filled))}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
