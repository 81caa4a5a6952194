import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const stateName = '.liandong';

/**
 * The state directory of a running stack: the one that was named, whether or not it is there; else the nearest
 * `.liandong/` with a stack.json at or above `from`; else that of the clone. Undefined where there is none.
 */
export function findStateDirectory(
  named: string | undefined,
  from: string,
  clone: string,
): string | undefined {
  if (named !== undefined) return resolve(from, named);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const state = join(folder, stateName);
    if (existsSync(join(state, 'stack.json'))) return state;
    if (folder === dirname(folder)) break;
  }
  const own = join(clone, stateName);
  return existsSync(join(own, 'stack.json')) ? own : undefined;
}
