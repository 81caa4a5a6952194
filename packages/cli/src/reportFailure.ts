import { CommanderError } from 'commander';
import { failureOf } from './failureOf.ts';

/** The exit code of every failure that is not a filing's own. */
export const failed = 3;

/** Says what failed: on stderr for people, with `--json` on stdout too, as `{error: {code, message}}`. */
export function reportFailure(error: unknown, json: boolean): number {
  const { code, message } = failureOf(error);
  // Commander has written its own message.
  if (!(error instanceof CommanderError)) process.stderr.write(`${message}（${code}）\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
  return failed;
}
