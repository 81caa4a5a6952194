import { failureOf } from './failureOf.ts';
import type { Help } from './help/zh.ts';

/** The exit code of every failure that is not a filing's own. */
export const failed = 3;

/** Says what failed: on stderr for people, with `--json` on stdout too, as `{error: {code, message}}`. */
export function reportFailure(error: unknown, json: boolean, help: Help): number {
  const { code, message } = failureOf(error, help);
  process.stderr.write(`${message}（${code}）\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
  return failed;
}
