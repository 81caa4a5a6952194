import type { QuarantinePage } from '@liandong/contracts/api';

type Item = QuarantinePage['items'][number];

/** Columns of the rows that wait for a correction. */
export const quarantineHeading: readonly string[] = ['报送', '登记部门', '行', '原因', '字段', '收到'];

export function quarantineRow(item: Item): (string | number)[] {
  return [
    item.filing,
    item.registry,
    item.line,
    item.codes.join('、'),
    item.fields.join('、'),
    item.receivedAt,
  ];
}
