import type { FilingDetail, FilingOutcome, Receipt, Refusal } from '@liandong/contracts/api';
import { printable, textTable } from './textTable.ts';

const severities = { warned: '提示', rejected: '退回' } as const;
const linesShown = 20;

/** A receipt, or why a file was refused, for a person to read. */
export function outcomeText(outcome: FilingOutcome): string {
  return 'refused' in outcome ? refusalText(outcome) : receiptText(outcome);
}

/** Where a filing stands, for a person to read: its receipt, its refusal, or that it is under way. */
export function filingText(filing: FilingDetail): string {
  if (filing.refusal !== undefined) return refusalText({ ...filing, ...filing.refusal });
  if (filing.state === 'acknowledged') return receiptText(filing);
  const stage = filing.state === 'spooled' ? '已收到，等待检查' : '正在写入';
  return `在办  ${filing.filing}（${stage}），尚无回执\n文件  ${printable(filing.fileName)}`;
}

function refusalText(refusal: Pick<Refusal, 'fileName' | 'code' | 'message' | 'remedy'>): string {
  return [
    `整份退回  ${printable(refusal.fileName)}（${refusal.code}）`,
    `  ${refusal.message}`,
    `  ${refusal.remedy}`,
  ].join('\n');
}

function receiptText(receipt: Receipt): string {
  const { filing, fileName, layout, asOf, rows, accepted, warned, rejected, lines } = receipt;
  const head = receipt.acknowledgedAt === null ? '试读，未报送' : `回执  ${filing}`;
  const text = [
    `${head}${receipt.repeated ? '（重复报送，以下是原回执）' : ''}`,
    `文件  ${printable(fileName)}  版式 ${layout}  数据日期 ${asOf}`,
    `共 ${rows} 行：收下 ${accepted}，收下并提示 ${warned}，退回 ${rejected}`,
  ];
  if (lines.length > 0) {
    const shown = lines.toSorted((a, b) => rank(a.severity) - rank(b.severity) || a.line - b.line);
    text.push(
      textTable(
        ['行号', '结果', '字段', '值', '问题', '怎么办'],
        shown
          .slice(0, linesShown)
          .map((line) => [
            line.line,
            severities[line.severity],
            line.field,
            line.value,
            line.message,
            line.remedy,
          ]),
      ),
    );
  }
  if (lines.length > linesShown) text.push(`另有 ${lines.length - linesShown} 条，用 --json 查看全部。`);
  return text.join('\n');
}

function rank(severity: 'warned' | 'rejected'): number {
  return severity === 'rejected' ? 0 : 1;
}
