import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clockAndChance } from './clockAndChance.mjs';
import { createTree } from './createTree.mjs';
import { dependencies } from './dependencies.mjs';
import { environment } from './environment.mjs';
import { fileSizes } from './fileSizes.mjs';
import { importTable } from './importTable.mjs';
import { leaks } from './leaks.mjs';
import { names } from './names.mjs';
import { readmes } from './readmes.mjs';
import { singleDoors } from './singleDoors.mjs';
import { sqlSteps } from './sqlSteps.mjs';
import { testTiers } from './testTiers.mjs';

/** The laws of the house, one a file; each judges a tree and returns `{file, line, message}` for each breach. */
export const laws = [
  importTable,
  singleDoors,
  dependencies,
  fileSizes,
  names,
  environment,
  clockAndChance,
  readmes,
  sqlSteps,
  leaks,
  testTiers,
];

/** Judges path → text by every law, or by the one named. */
export function judge(texts, only) {
  const tree = createTree(texts);
  return laws
    .filter((law) => only === undefined || law.name === only)
    .flatMap((law) => law.judge(tree).map((violation) => ({ law: law.name, ...violation })));
}

function readRepository(root) {
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(`${root}/${path}`));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
}

function main() {
  const texts = readRepository(fileURLToPath(new URL('../../', import.meta.url)));
  const violations = judge(texts);
  for (const { law, file, line, message } of violations) console.log(`${file}:${line} [${law}] ${message}`);
  console.log(`${laws.length} laws, ${Object.keys(texts).length} files, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
