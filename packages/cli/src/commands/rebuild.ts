import { setTimeout } from 'node:timers/promises';
import { CommandError } from '../CommandError.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';

const pollMilliseconds = 250;

/** Asks for a rebuild and returns when the new generation is in place: `{request, digest, generation}`. */
export async function run(invocation: Invocation): Promise<number> {
  const client = await connect(invocation);
  const { request, ...asked } = await client.index.rebuild.mutate();
  let { state, detail } = asked;
  while (state === 'requested' || state === 'running') {
    await setTimeout(pollMilliseconds);
    const now = await client.index.rebuildState.query({ request });
    if (now.state !== state || now.detail !== detail) {
      invocation.output.progress(`重建 ${request}：${now.state} ${now.detail}`);
    }
    ({ state, detail } = now);
  }
  if (state === 'failed') throw new CommandError('rebuild-failed', `重建失败：${detail}`);
  const { digest, generation } = await client.index.digest.query();
  invocation.output.answer(
    { request, digest, generation },
    () => `重建完成：第 ${generation} 代，摘要 ${digest}`,
  );
  return 0;
}
