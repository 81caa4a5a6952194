import { OrganizationFilter, type OrganizationListItem } from '@liandong/contracts/api';
import { csvStream } from '@liandong/spreadsheet';
import { z } from 'zod';
import { CommandError } from '../CommandError.ts';
import { encodeText } from '../file/encodeText.ts';
import { writeOut, writeWhole } from '../file/writeWhole.ts';
import { connect } from '../hub/connect.ts';
import { pagesOf } from '../hub/pagesOf.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { coverageHeading, coverageRow } from '../render/coverageColumns.ts';
import { textTable } from '../render/textTable.ts';

const Options = z.object({
  out: z.string().min(1).optional(),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
});

const rowsShown = 50;

/**
 * The coverage list. With `--out` a CSV, streamed (`{file, rows, encoding}` as JSON); with `--json` alone
 * `{items}`, whole; else the first rows for a look.
 */
export async function run(invocation: Invocation): Promise<number> {
  const { output } = invocation;
  const { out, encoding } = parseOptions(Options, invocation.options);
  const filter = parseOptions(OrganizationFilter, invocation.options);
  if (out === '-' && output.json)
    throw new CommandError('usage', '--out - 与 --json 都要占用标准输出，只能用一个。');
  const client = await connect(invocation);
  const summary = await client.coverage.summary.query({});
  const lines = new Map((summary.lines ?? []).map(({ code, label }) => [code, label]));

  if (out === undefined && !output.json) {
    const { items, next } = await client.coverage.list.query({ ...filter, limit: rowsShown });
    const shown = textTable(
      coverageHeading,
      items.map((item) => coverageRow(item, lines).map((cell) => cell ?? '')),
    );
    const more = next === null ? '' : `\n只列出前 ${rowsShown} 个，用 --out 文件.csv 导出全部。`;
    output.answer(items, () => shown + more);
    return 0;
  }

  const all = pagesOf((page) => client.coverage.list.query({ ...filter, ...page }));
  if (out === undefined) {
    const items: OrganizationListItem[] = [];
    for await (const item of all) items.push(item);
    output.answer({ items }, () => '');
    return 0;
  }

  let rows = 0;
  async function* table() {
    yield coverageHeading;
    for await (const item of all) {
      rows += 1;
      if (rows % 10_000 === 0) output.progress(`已导出 ${rows} 行…`);
      yield coverageRow(item, lines);
    }
  }
  const bytes = encodeText(csvStream(table()), encoding);
  if (out === '-') {
    await writeOut(bytes);
    output.progress(`共 ${rows} 行`);
    return 0;
  }
  await writeWhole(out, bytes);
  output.answer({ file: out, rows, encoding }, () => `${out}：${rows} 行，${encoding}`);
  return 0;
}
