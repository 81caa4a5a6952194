import type { Refusal } from '@liandong/contracts/api';
import { byteOrderMark, csvRow } from '@liandong/spreadsheet';
import type { Outcome } from './Outcome.ts';

/** The receipt or refusal as JSON text (contracts: FilingOutcome), streamed. */
export async function* receiptJson(outcome: Outcome): AsyncGenerator<string, void, undefined> {
  if (outcome.kind === 'refused') {
    yield JSON.stringify(outcome.refusal);
    return;
  }
  yield `${JSON.stringify(outcome.head).slice(0, -1)},"lines":[`;
  let first = true;
  for await (const batch of outcome.lines()) {
    const text = batch.map((line) => JSON.stringify(line)).join(',');
    yield first ? text : `,${text}`;
    first = false;
  }
  yield ']}';
}

function* refusalRows(refusal: Refusal): Generator<string, void, undefined> {
  yield csvRow(['文件', refusal.fileName]);
  yield csvRow(['结果', '整份退回']);
  yield csvRow(['代码', refusal.code]);
  yield csvRow(['问题', refusal.message]);
  yield csvRow(['处理办法', refusal.remedy]);
}

const severities = { warned: '收下并提示', rejected: '退回' };

/** The receipt or refusal as CSV that a clerk opens: UTF-8 with a mark, no cell a formula; a summary, then a row a finding. */
export async function* receiptCsv(outcome: Outcome): AsyncGenerator<string, void, undefined> {
  yield byteOrderMark;
  if (outcome.kind === 'refused') {
    yield* refusalRows(outcome.refusal);
    return;
  }
  const { head } = outcome;
  yield csvRow(['批次号', head.filing, '文件', head.fileName]);
  yield csvRow(['数据日期', head.asOf, '重复报送', head.repeated ? '是' : '否']);
  yield csvRow(['行数', head.rows, '收下', head.accepted, '收下并提示', head.warned, '退回', head.rejected]);
  yield csvRow([]);
  yield csvRow(['行号', '结果', '列', '内容', '代码', '问题', '处理办法']);
  for await (const batch of outcome.lines())
    yield batch
      .map((line) =>
        csvRow([
          line.line,
          severities[line.severity],
          line.field,
          line.value,
          line.code,
          line.message,
          line.remedy,
        ]),
      )
      .join('');
}
