import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { requirePrerequisites } from './prerequisites.mjs';
import { runTypeScript } from './runTypeScript.mjs';

/** `npm start`: the whole hub on this machine. Servers of one's own need neither Java nor Maven here. */
if (!process.env.KAFKA_BROKERS) requirePrerequisites();
await bootstrap();
await runTypeScript(
  fileURLToPath(new URL('../packages/devstack/src/start.ts', import.meta.url)),
  process.argv.slice(2),
);
