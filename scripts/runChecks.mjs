import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { root, runCommand } from './runCommand.mjs';

/** The steps that need no server, as turbo.json and package.json name them. */
const steps = ['format', 'lint', 'types', 'laws', 'unused', 'versions'];

/**
 * Runs all check steps through turbo, a failing one hiding no other; gives `{name, passed, seconds, output}` of each.
 * A step whose inputs have not changed since it passed is not run again, unless `afresh`.
 */
export async function runChecks({ afresh }) {
  const runs = `${root}.turbo/runs`;
  rmSync(runs, { recursive: true, force: true });
  mkdirSync(runs, { recursive: true });
  const { output } = await runCommand('turbo', [
    'run',
    ...steps.map((step) => `check:${step}`),
    '--continue=always',
    '--summarize',
    '--concurrency=2',
    '--output-logs=errors-only',
    '--log-prefix=none',
    ...(afresh ? ['--force'] : []),
  ]);
  const summary = readdirSync(runs).find((name) => name.endsWith('.json'));
  const tasks = summary === undefined ? [] : JSON.parse(readFileSync(`${runs}/${summary}`, 'utf8')).tasks;
  return steps.map((step) => resultOf(step, tasks, output));
}

function resultOf(step, tasks, turboOutput) {
  const task = tasks.find(({ taskId }) => taskId === `//#check:${step}`);
  if (task?.execution === undefined) return { name: step, passed: false, seconds: 0, output: turboOutput };
  const { exitCode, startTime, endTime } = task.execution;
  const log = `${root}${task.logFile}`;
  return {
    name: step,
    passed: exitCode === 0,
    cached: task.cache?.status === 'HIT',
    seconds: (endTime - startTime) / 1000,
    output: existsSync(log) ? readFileSync(log, 'utf8') : turboOutput,
  };
}
