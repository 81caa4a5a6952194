import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { receiptText } from '../render/receiptText.ts';

/** The receipt of a filing. */
export async function run(invocation: Invocation): Promise<number> {
  const [filing = ''] = invocation.args;
  const client = await connect(invocation);
  const receipt = await client.filings.get.query({ filing });
  invocation.output.answer(receipt, () => receiptText(receipt));
  return 0;
}
