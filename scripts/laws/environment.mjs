import { findInCode } from './createTree.mjs';

/** The environment is read in one file a process, and parsed there. */
export const environment = {
  name: 'environment',
  judge: (tree) =>
    tree.sources
      .filter(
        (file) => file.room !== undefined && file.name !== 'config.ts' && !file.name.endsWith('.config.ts'),
      )
      .flatMap((file) =>
        findInCode(
          file,
          /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/g,
          'reads the environment; only a file named config.ts may, so take the value as a parameter',
        ),
      ),
};
