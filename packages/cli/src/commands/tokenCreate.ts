import { CreateToken, Grant } from '@liandong/contracts/api';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';

/** Makes a token: `{token, principal}`. It is shown this once. */
export async function run(invocation: Invocation): Promise<number> {
  const grant = parseOptions(Grant, invocation.options);
  const { label, until } = parseOptions(CreateToken.omit({ grant: true }), invocation.options);
  const client = await connect(invocation);
  const created = await client.tokens.create.mutate({ label, until, grant });
  invocation.output.answer(
    created,
    () =>
      `${created.token}\n发给 ${created.principal.label}，编号 ${created.principal.id}，至 ${created.principal.until}；令牌只显示这一次。`,
  );
  return 0;
}
