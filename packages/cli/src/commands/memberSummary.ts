import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { memberText } from '../render/memberText.ts';

/** Persons on the rosters of all registries, each once. */
export async function run(invocation: Invocation): Promise<number> {
  const figures = await (await connect(invocation)).members.summary.query();
  invocation.output.answer(figures, () => memberText(figures));
  return 0;
}
