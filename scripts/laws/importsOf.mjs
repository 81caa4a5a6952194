const pattern =
  /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"](?<from>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]/g;

/** Every module that a source names: `{specifier, line, typeOnly}`; `typeOnly` leaves no trace at run time. */
export function importsOf(file) {
  return [...file.uncommented.matchAll(pattern)]
    .filter((match) => /^(?:import|export)/.test(file.code.slice(match.index, match.index + 6)))
    .map((match) => ({
      specifier: match.groups.from ?? match.groups.dynamic,
      line: file.lineAt(match.index),
      typeOnly: match.groups.type !== undefined,
    }));
}

/** The package that a bare specifier names, or undefined for relative and built-in modules. */
export function packageOf(specifier) {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
