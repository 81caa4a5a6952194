import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** A process takes half a second to start, and several on a machine that is busy. */
const patience = { timeout: 60_000 };
const entry = new URL('./index.ts', import.meta.url).href;

/** Runs a main function in a process of its own; sends the signals once it has printed `up`. */
async function run(body: string, signals: readonly NodeJS.Signals[] = []) {
  const code = `import { ConfigurationError, createLogger, runProcess } from ${JSON.stringify(entry)};
    const say = (text) => process.stdout.write(text + '\\n');
    const up = () => { say('up'); setInterval(() => {}, 1000); };
    runProcess(async ({ onClose, stop, stopping }) => { ${body} },
      { logger: createLogger({ name: 't', level: 'silent' }), deadlineMilliseconds: ${body.includes('hangs') ? 200 : 20_000} });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (!output.includes('up\n') && `${output}${chunk}`.includes('up\n'))
      for (const signal of signals) child.kill(signal);
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, lines: output.trim().split('\n'), errors };
}

const closers = `onClose('first', () => say('first')); onClose('second', async () => say('second'));`;

test.concurrent.each([
  [
    'a signal, even twice, closes once in reverse order',
    `${closers} up();`,
    ['SIGTERM', 'SIGINT'],
    0,
    ['up', 'second', 'first'],
  ],
  ['a number ends the process with it', `${closers} return 3;`, [], 3, ['second', 'first']],
  ['a throw exits 1 through the closers', `${closers} throw new Error('x');`, [], 1, ['second', 'first']],
  [
    'an unhandled rejection exits 1',
    `${closers} up(); void Promise.reject(new Error('x'));`,
    [],
    1,
    ['up', 'second', 'first'],
  ],
  [
    'a closer that fails spoils the exit code, not the others',
    `${closers} onClose('bad', () => { throw new Error(); }); return 0;`,
    [],
    1,
    ['second', 'first'],
  ],
  [
    'a closer that hangs meets the deadline',
    `onClose('hangs', () => new Promise(() => {})); up(); stop('enough');`,
    [],
    1,
    ['up'],
  ],
] as const)('%s', patience, async (_, body, signals, exitCode, lines) => {
  const result = await run(body, signals);
  expect([result.exitCode, result.lines]).toEqual([exitCode, lines]);
});

test('a wrong configuration prints its variables and exits 78', patience, async () => {
  const result = await run(`throw new ConfigurationError(['PORT = "x": not a number']);`);
  expect(result.exitCode).toBe(78);
  expect(result.errors).toContain('PORT = "x": not a number');
});
