import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const pom = new URL('pom.xml', import.meta.url);

/**
 * Where Kafka's jars are cached: outside the clone and its node_modules, a folder a state of pom.xml, so that clones
 * share them. Plain JavaScript, because it is asked before anything is installed. `env` is the process's environment.
 */
export function jarsDirectory(env) {
  const digest = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'liandong', `kafka-4.3.1-${digest}`);
}
