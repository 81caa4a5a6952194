import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';

/** Ends a token at once: `{revoked}`. */
export async function run(invocation: Invocation): Promise<number> {
  const [id = ''] = invocation.args;
  const client = await connect(invocation);
  await client.tokens.revoke.mutate({ id });
  invocation.output.answer({ revoked: id }, () => `令牌 ${id} 已收回。`);
  return 0;
}
