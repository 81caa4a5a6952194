import { CoverageSummaryRequest } from '@liandong/contracts/api';
import { z } from 'zod';
import { TableOptions } from '../file/TableFormat.ts';
import { writeTables } from '../file/writeTables.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { aboutSheet } from '../render/aboutSheet.ts';
import { coverageAbout } from '../render/coverageAbout.ts';
import { summaryTables } from '../render/summaryTables.ts';
import { summaryByLineText, summaryText } from '../render/summaryText.ts';

const Options = z.object({ byLine: z.boolean().default(false) });

/** A node and its children; by default the city, its districts and 外地; with `--by-line` the lines side by side. With `--out` a file. */
export async function run(invocation: Invocation): Promise<number> {
  const { out, ...table } = parseOptions(TableOptions, invocation.options);
  const { byLine } = parseOptions(Options, invocation.options);
  const request = parseOptions(CoverageSummaryRequest, invocation.options);
  const client = await connect(invocation);
  const summary = await client.coverage.summary.query(request);
  if (out === undefined) {
    invocation.output.answer(summary, () => (byLine ? summaryByLineText : summaryText)(summary));
    return 0;
  }
  const about = coverageAbout('覆盖情况汇总', request, summary, invocation.startedAt);
  const sheets = [...summaryTables(summary), aboutSheet(() => about)] as const;
  await writeTables({ sheets }, { ...table, out }, invocation.output);
  return 0;
}
