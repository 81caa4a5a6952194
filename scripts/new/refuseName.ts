import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Why no registry can have this name or label, in a sentence; undefined where it can. */
export function refuseName(root: string, name: string, label: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
    return `“${name}” is no name of a registry: small letters, digits and single hyphens, a letter first, at most 40; “tax-office”.`;
  if (/-\d+$/.test(name))
    return `“${name}” ends like a filing’s number (“${name}-1”): let the name end in a word.`;
  const taken = ['adapters', 'packages', 'services'].find((kind) => existsSync(join(root, kind, name)));
  if (taken !== undefined)
    return `${taken}/${name} is there already: take another name, or change what is there.`;
  if (name.startsWith('normalizer'))
    return `“${name}” begins like the normalizer, whose copies are counted by name: take another.`;
  if (!/^[\p{Script=Han}\w（）·-]{1,30}$/u.test(label))
    return `“${label}” is no label: the department’s Chinese name, at most 30 characters, without quotes or spaces.`;
  return undefined;
}
