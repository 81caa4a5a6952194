import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs an installed tool at the root and gives `{code, output, seconds}`.
 * turbo looks for pnpm on the PATH and tells its makers about each run unless forbidden.
 */
export function runCommand(tool, args, { env = {}, onOutput = () => {}, limitSeconds = 900 } = {}) {
  const started = performance.now();
  const bin = `${root}node_modules/.bin`;
  const child = spawn(`${bin}/${tool}`, args, {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
      NO_UPDATE_NOTIFIER: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitSeconds * 1000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      onOutput(text);
    });
  }
  return new Promise((resolve) => {
    const finish = (code, reason) =>
      resolve({ code, output: output + reason, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => finish(1, `${error.message}\n`));
    child.on('close', (code, signal) =>
      finish(code ?? 1, signal === null ? '' : `${tool} ended by ${signal}\n`),
    );
  });
}
