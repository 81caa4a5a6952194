import { CoverageSummaryRequest } from '@liandong/contracts/api';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { summaryText } from '../render/summaryText.ts';

/** A node and its children; by default the city, its districts and 外地. */
export async function run(invocation: Invocation): Promise<number> {
  const request = parseOptions(CoverageSummaryRequest, invocation.options);
  const client = await connect(invocation);
  const summary = await client.coverage.summary.query(request);
  invocation.output.answer(summary, () => summaryText(summary));
  return 0;
}
