import { roomNamed } from './createTree.mjs';
import { packageOf } from './importsOf.mjs';

/** Tools of the whole repository, declared once at its root; only tests may import them. */
const rootTools = ['vitest', 'fast-check'];

/** What a package's sources import is what its package.json declares, no more of ours and no less of anything. */
export const dependencies = {
  name: 'dependencies',
  judge: (tree) => tree.packages.flatMap((home) => [...undeclared(tree, home), ...unneeded(tree, home)]),
};

const sourcesOf = (tree, home) => tree.sources.filter((file) => file.room === home.room);

function undeclared(tree, home) {
  const { dependencies: shipped = {}, devDependencies: development = {} } = home.manifest;
  return sourcesOf(tree, home).flatMap((file) =>
    file.imports.flatMap(({ specifier, line, typeOnly }) => {
      const name = packageOf(specifier);
      if (name === undefined || name === home.manifest.name || name in shipped) return [];
      if (file.isTest && rootTools.includes(name)) return [];
      if (file.isTest || typeOnly) {
        if (name in development) return [];
        return [{ file: file.path, line, message: `declare ${name} in ${home.path}` }];
      }
      return [{ file: file.path, line, message: `declare ${name} under dependencies in ${home.path}` }];
    }),
  );
}

function unneeded(tree, home) {
  const used = new Set(
    sourcesOf(tree, home).flatMap((file) => file.imports.map((i) => packageOf(i.specifier))),
  );
  const declared = { ...home.manifest.dependencies, ...home.manifest.devDependencies };
  return Object.keys(declared)
    .filter((name) => roomNamed(name) !== undefined && !used.has(name))
    .map((name) => ({
      file: home.path,
      line: 1,
      message: `declares ${name}, which nothing here imports; remove it`,
    }));
}
