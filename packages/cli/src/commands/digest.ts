import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';

/** The digest of the index: equal for equal sets of events. */
export async function run(invocation: Invocation): Promise<number> {
  const client = await connect(invocation);
  const { digest, generation } = await client.index.digest.query();
  invocation.output.answer({ digest, generation }, () => `${digest}  第 ${generation} 代`);
  return 0;
}
