import type { QuarantinePage } from '@liandong/contracts/api';
import { z } from 'zod';
import { TableOptions } from '../file/TableFormat.ts';
import { writeTables } from '../file/writeTables.ts';
import { connect } from '../hub/connect.ts';
import { pagesOf } from '../hub/pagesOf.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { aboutSheet, printedAt } from '../render/aboutSheet.ts';
import { quarantineHeading, quarantineRow } from '../render/quarantineColumns.ts';
import { textTable } from '../render/textTable.ts';

const Options = z.object({ registry: z.string().optional() });

/** All rows that wait for a correction: `{items}`, or with `--out` a file, streamed. */
export async function run(invocation: Invocation): Promise<number> {
  const { output } = invocation;
  const { out, ...table } = parseOptions(TableOptions, invocation.options);
  const filter = parseOptions(Options, invocation.options);
  const client = await connect(invocation);
  const all = pagesOf((page) => client.quarantine.list.query({ ...filter, ...page }));
  if (out === undefined) {
    const items: QuarantinePage['items'] = [];
    for await (const item of all) items.push(item);
    output.answer({ items }, () => textTable(quarantineHeading, items.map(quarantineRow)));
    return 0;
  }
  async function* rows() {
    for await (const item of all) yield quarantineRow(item);
  }
  const list = {
    name: '待更正的行',
    columns: quarantineHeading.map((heading) => ({ heading })),
    rows: rows(),
  };
  const about = aboutSheet(() => [
    ['表名', '被退回、等待更正的行'],
    ['登记部门', filter.registry ?? '权限内全部'],
    ['导出时间', printedAt(invocation.startedAt)],
  ]);
  await writeTables({ sheets: [list, about] }, { ...table, out }, output);
  return 0;
}
