import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ActivateRules } from '@liandong/contracts/api';
import { CommandError } from '../CommandError.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';

/** Brings a rule set into force by an event: `{number, digest}`. */
export async function run(invocation: Invocation): Promise<number> {
  const { reason } = parseOptions(ActivateRules.pick({ reason: true }), invocation.options);
  const { rules } = parseOptions(ActivateRules.pick({ rules: true }), { rules: await readRules(invocation) });
  const client = await connect(invocation);
  const activated = await client.rules.activate.mutate({ rules, reason });
  invocation.output.answer(
    activated,
    () => `规则 ${rules.version} 已生效（第 ${activated.number} 号决定，摘要 ${activated.digest}）。`,
  );
  return 0;
}

async function readRules({ args: [path = '-'] }: Invocation): Promise<unknown> {
  const content = path === '-' ? text(process.stdin) : readFile(path, 'utf8');
  const written = await content.catch(() => {
    throw new CommandError('file-not-found', `读不到 ${path}。`);
  });
  try {
    return JSON.parse(written) as unknown;
  } catch {
    throw new CommandError('bad-file', `${path === '-' ? '标准输入' : path} 不是 JSON。`);
  }
}
