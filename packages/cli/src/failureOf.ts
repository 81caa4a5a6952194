import { CommanderError } from 'commander';
import { z } from 'zod';
import { CommandError } from './CommandError.ts';
import { usageFault } from './help/usageFault.ts';
import { type Help, zh } from './help/zh.ts';

/** What failed: a stable code, and in Chinese what to do. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** The client's LiandongError by its shape, so that saying what failed does not load the client. */
const CallFailed = z.object({
  name: z.literal('LiandongError'),
  code: z.string(),
  message: z.string(),
  data: z
    .object({ issues: z.array(z.object({ path: z.string(), problem: z.string() })).optional() })
    .optional(),
});

const unreachable = '连不上：系统没有运行，或地址不对。先运行 npm start，或检查 --api、--adapter。';

/** Reads any thrown value, a fault in the command line in the language of `help`; what nobody expected is `unexpected`, with its own message. */
export function failureOf(error: unknown, help: Help = zh): Failure {
  if (error instanceof CommandError) return { code: error.code, message: error.message };
  if (error instanceof CommanderError) {
    return { code: 'usage', message: usageFault(error, help.errors) };
  }
  const call = CallFailed.safeParse(error);
  if (call.success) {
    const { code, message, data } = call.data;
    const faults = (data?.issues ?? []).map(({ path, problem }) => `${path}: ${problem}`).join('；');
    if (code === 'unreachable') return { code, message: unreachable };
    return { code, message: faults === '' ? message : `${message}（${faults}）` };
  }
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
