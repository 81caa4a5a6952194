import { readFile } from 'node:fs/promises';
import { ActivateDivisions } from '@liandong/contracts/api';
import { CommandError } from '../CommandError.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';

/** Brings an edition of the divisions into force by an event: `{number, digest}`. */
export async function run(invocation: Invocation): Promise<number> {
  const [path = ''] = invocation.args;
  const content = await readFile(path, 'utf8').catch(() => {
    throw new CommandError('file-not-found', `读不到 ${path}。`);
  });
  const request = parseOptions(ActivateDivisions, { ...(invocation.options as object), content });
  const client = await connect(invocation);
  const activated = await client.divisions.activate.mutate(request);
  invocation.output.answer(
    activated,
    () => `行政区划 ${request.edition} 已生效（第 ${activated.number} 号决定，摘要 ${activated.digest}）。`,
  );
  return 0;
}
