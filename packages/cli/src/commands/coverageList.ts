import { type CoverageStatus, OrganizationFilter, type OrganizationListItem } from '@liandong/contracts/api';
import { TableOptions } from '../file/TableFormat.ts';
import { writeTables } from '../file/writeTables.ts';
import { connect } from '../hub/connect.ts';
import { pagesOf } from '../hub/pagesOf.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { aboutSheet } from '../render/aboutSheet.ts';
import { countsByStatus, coverageAbout } from '../render/coverageAbout.ts';
import { coverageHeading, coverageRow } from '../render/coverageColumns.ts';
import { textTable } from '../render/textTable.ts';

const rowsShown = 50;

/**
 * The coverage list. With `--out` a file, streamed: as XLSX with a sheet 说明 that says what it is and counts its
 * rows by status; with `--json` alone `{items}`, whole; else the first rows for a look.
 */
export async function run(invocation: Invocation): Promise<number> {
  const { output } = invocation;
  const { out, ...table } = parseOptions(TableOptions, invocation.options);
  const filter = parseOptions(OrganizationFilter, invocation.options);
  const client = await connect(invocation);
  const summary = await client.coverage.summary.query({});
  const lines = new Map((summary.lines ?? []).map(({ code, label }) => [code, label]));

  if (out === undefined && !output.json) {
    const { items, next } = await client.coverage.list.query({ ...filter, limit: rowsShown });
    const shown = textTable(
      coverageHeading,
      items.map((item) => coverageRow(item, lines).map((cell) => cell ?? '')),
    );
    const more = next === null ? '' : `\n只列出前 ${rowsShown} 个，用 --out 文件.xlsx 导出全部。`;
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

  const counts = new Map<CoverageStatus, number>();
  async function* rows() {
    for await (const item of all) {
      counts.set(item.status, (counts.get(item.status) ?? 0) + 1);
      yield coverageRow(item, lines);
    }
  }
  const about = coverageAbout('覆盖清单', filter, summary, invocation.startedAt);
  const list = { name: '覆盖清单', columns: coverageHeading.map((heading) => ({ heading })), rows: rows() };
  const sheets = [list, aboutSheet(() => [...about, ...countsByStatus(counts)])] as const;
  await writeTables({ sheets }, { ...table, out }, output);
  return 0;
}
