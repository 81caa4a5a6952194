import type { FilingDetail } from '@liandong/contracts/api';
import type { Cell, SheetSource } from '@liandong/spreadsheet';
import { aboutSheet } from './aboutSheet.ts';

const severities = { warned: '收下并提示', rejected: '退回' } as const;
const states = {
  spooled: '已收到',
  publishing: '正在写入',
  acknowledged: '已出回执',
  refused: '整份退回',
} as const;

/** A receipt as two sheets, a row a finding and what was filed; and the latter as rows to stand above a CSV's findings. */
export function receiptTables(receipt: FilingDetail): {
  readonly sheets: readonly [SheetSource, SheetSource];
  readonly before: readonly (readonly Cell[])[];
} {
  const findings = {
    name: '回执',
    columns: ['行号', '结果', '列', '内容', '代码', '问题', '处理办法'].map((heading) => ({ heading })),
    rows: receipt.lines.map((line): Cell[] => [
      line.line,
      severities[line.severity],
      line.field,
      line.value,
      line.code,
      line.message,
      line.remedy,
    ]),
  };
  const about = aboutRows(receipt);
  return { sheets: [findings, aboutSheet(() => about)], before: [...about, []] };
}

function aboutRows(receipt: FilingDetail): (readonly [string, Cell])[] {
  const { refusal } = receipt;
  return [
    ['批次号', receipt.filing],
    ['文件', receipt.fileName],
    ['登记部门', receipt.registry],
    ['版式', receipt.layout],
    ['数据日期', receipt.asOf],
    ['收到', receipt.receivedAt],
    ['状态', states[receipt.state]],
    ['出回执', receipt.acknowledgedAt],
    ['行数', receipt.rows],
    ['收下', receipt.accepted],
    ['收下并提示', receipt.warned],
    ['退回', receipt.rejected],
    ...(refusal === undefined
      ? []
      : ([
          ['代码', refusal.code],
          ['问题', refusal.message],
          ['处理办法', refusal.remedy],
        ] as const)),
  ];
}
