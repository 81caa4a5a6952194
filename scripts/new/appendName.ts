/**
 * The text of a TypeScript file with a name added at the end of its array `registries`; formatting is for the formatter.
 *
 * @throws where the file has no such array of names, or has the name already
 */
export function appendName(text: string, name: string): string {
  const array = /(\bregistries(?:: | = )\[)((?:\s*'[a-z0-9-]+',?)+)(\s*\])/;
  const [, , names = ''] = array.exec(text) ?? [];
  if (names === '') throw new Error('no array of registries in it');
  if (names.includes(`'${name}'`)) throw new Error(`${name} is among its registries already`);
  return text.replace(
    array,
    (_, head: string, listed: string, end: string) =>
      `${head}${listed.replace(/,\s*$/, '')}, '${name}'${end}`,
  );
}
