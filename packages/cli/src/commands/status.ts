import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { statusText } from '../render/statusText.ts';

/** Where the hub runs, and how fresh its index is. */
export async function run(invocation: Invocation): Promise<number> {
  const client = await connect(invocation);
  const status = await client.health.status.query();
  invocation.output.answer(status, () => statusText(status));
  return 0;
}
