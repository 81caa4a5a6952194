import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A program of `docs/examples` that runs. */
export interface Example {
  /** What it has written on stdout until now. */
  readonly lines: () => readonly string[];
  readonly stderr: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a program of `docs/examples` as its reader would: as a process of its own. */
export function startExample(name: string, args: readonly string[], env: Record<string, string>): Example {
  const child = spawn(process.execPath, ['--import', 'tsx', `docs/examples/${name}`, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  return {
    lines: () => said.stdout.split('\n').slice(0, -1),
    stderr: () => said.stderr,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
