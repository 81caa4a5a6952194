import { CoverageSummaryRequest } from '@liandong/contracts/api';
import { z } from 'zod';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { summaryByLineText, summaryText } from '../render/summaryText.ts';

const Options = z.object({ byLine: z.boolean().default(false) });

/** A node and its children; by default the city, its districts and 外地. With `--by-line` the lines side by side. */
export async function run(invocation: Invocation): Promise<number> {
  const request = parseOptions(CoverageSummaryRequest, invocation.options);
  const { byLine } = parseOptions(Options, invocation.options);
  const client = await connect(invocation);
  const summary = await client.coverage.summary.query(request);
  invocation.output.answer(summary, () => (byLine ? summaryByLineText : summaryText)(summary));
  return 0;
}
