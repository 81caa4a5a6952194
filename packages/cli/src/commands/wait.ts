import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { CommandError } from '../CommandError.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { statusText } from '../render/statusText.ts';

const Options = z.object({ timeout: z.coerce.number().positive() });
const pollMilliseconds = 200;

/** Returns when all that receipts acknowledged is in the index, with the status of that moment. */
export async function run(invocation: Invocation): Promise<number> {
  const { timeout } = parseOptions(Options, invocation.options);
  const client = await connect(invocation);
  const late = AbortSignal.timeout(timeout * 1000);
  for (;;) {
    const status = await client.health.status.query();
    if (status.idle) {
      invocation.output.answer(status, () => statusText(status));
      return 0;
    }
    if (late.aborted) {
      throw new CommandError('timeout', `等了 ${timeout} 秒，索引仍未跟上。`);
    }
    await setTimeout(pollMilliseconds);
  }
}
