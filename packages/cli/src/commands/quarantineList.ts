import type { QuarantinePage } from '@liandong/contracts/api';
import { z } from 'zod';
import { connect } from '../hub/connect.ts';
import { pagesOf } from '../hub/pagesOf.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { textTable } from '../render/textTable.ts';

const Options = z.object({ registry: z.string().optional() });

/** All rows that wait for a correction: `{items}`. */
export async function run(invocation: Invocation): Promise<number> {
  const filter = parseOptions(Options, invocation.options);
  const client = await connect(invocation);
  const items: QuarantinePage['items'] = [];
  for await (const item of pagesOf((page) => client.quarantine.list.query({ ...filter, ...page }))) {
    items.push(item);
  }
  invocation.output.answer({ items }, () =>
    textTable(
      ['报送', '登记部门', '行', '原因', '字段', '收到'],
      items.map((item) => [
        item.filing,
        item.registry,
        item.line,
        item.codes.join('、'),
        item.fields.join('、'),
        item.receivedAt,
      ]),
    ),
  );
  return 0;
}
