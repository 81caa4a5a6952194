import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendName } from './appendName.ts';
import { refuseName } from './refuseName.ts';

/** Files with `__NAME__` and `__LABEL__` in them; `.template` keeps them from being read as what they become. */
const templates = fileURLToPath(new URL('registry/', import.meta.url));

/** Where registries are listed: an array `registries` in each. */
const lists = ['packages/merge/src/rules/mergeRules.ts', 'packages/devstack/src/hub/registries.ts'] as const;

export type NewRegistry =
  | { readonly kind: 'made'; readonly files: readonly string[]; readonly lists: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * Makes the folder of a registry from the templates, and adds its name to the order of merge's rules (last: the least
 * trusted) and to the registries that a hub runs. Writes nothing where the name is refused.
 *
 * @param root the repository, with a slash at its end
 * @param label the department's Chinese name
 * @throws where a list is not found in its file
 */
export function newRegistry(root: string, name: string, label: string): NewRegistry {
  const sentence = refuseName(root, name, label);
  if (sentence !== undefined) return { kind: 'refused', sentence };
  const longer = lists.map(
    (path) => [path, appendName(readFileSync(join(root, path), 'utf8'), name)] as const,
  );
  const files = templatePaths().map((template) => {
    const path = join('adapters', name, template.replace(/\.template$/, ''));
    const text = readFileSync(join(templates, template), 'utf8');
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text.replaceAll('__NAME__', name).replaceAll('__LABEL__', label));
    return path;
  });
  for (const [path, text] of longer) writeFileSync(join(root, path), text);
  return { kind: 'made', files, lists };
}

function templatePaths(): readonly string[] {
  return readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.template'))
    .sort();
}
