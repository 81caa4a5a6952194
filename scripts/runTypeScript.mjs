import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs a TypeScript file in this very process, as `node --import tsx FILE ARGS` would: signals, standard streams and
 * the exit code are its own, and a kill reaches it. Processes that it forks read TypeScript too. Dependencies must be
 * installed.
 */
export async function runTypeScript(file, args) {
  const path = resolve(file);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  process.execArgv.push('--import', tsx);
  process.argv = [process.argv[0], path, ...args];
  await import(tsx);
  await import(pathToFileURL(path).href);
}
