import { bootstrap } from './bootstrap.mjs';
import { runTypeScript } from './runTypeScript.mjs';

/** `node scripts/run.mjs FILE [ARGS]`: runs a TypeScript file of the project, installing first what is missing. */
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs FILE [ARGS]');
  process.exit(2);
}
await bootstrap();
await runTypeScript(file, args);
