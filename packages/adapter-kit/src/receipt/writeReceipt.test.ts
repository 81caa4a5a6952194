import { expect, test } from 'vitest';
import type { Outcome } from './Outcome.ts';
import { receiptCsv, receiptJson } from './writeReceipt.ts';

const line = {
  line: 2,
  severity: 'warned',
  field: '名称',
  value: '=1+1',
  code: 'text-doubtful',
  message: 'm',
  remedy: 'r',
} as const;
const receipt: Outcome = {
  kind: 'receipt',
  head: {
    filing: 'trial-1',
    registry: 'trial',
    layout: 'l',
    fileName: 'a.csv',
    digest: 'd',
    asOf: '2026-11-24',
    receivedAt: 't',
    acknowledgedAt: 't',
    rows: 3,
    accepted: 0,
    warned: 3,
    rejected: 0,
    repeated: true,
  },
  lines: async function* () {
    yield [line, line];
    yield [line];
  },
  dispose: () => Promise.resolve(),
};

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('as JSON it is the receipt, in pieces', async () => {
  if (receipt.kind !== 'receipt') throw new Error();
  expect(JSON.parse(await textOf(receiptJson(receipt)))).toEqual({
    ...receipt.head,
    lines: [line, line, line],
  });
});

test('as CSV no cell is a formula', async () => {
  const rows = (await textOf(receiptCsv(receipt))).split('\r\n');
  expect(rows[0]).toBe('\uFEFF批次号,trial-1,文件,a.csv');
  expect(rows[5]).toBe("2,收下并提示,名称,'=1+1,text-doubtful,m,r");
});

test('a refusal says what to do', async () => {
  const refusal = {
    refused: true,
    registry: 'r',
    fileName: 'a.csv',
    digest: '',
    code: 'c',
    message: '错',
    remedy: '改',
  } as const;
  const outcome: Outcome = { kind: 'refused', refusal };
  expect(JSON.parse(await textOf(receiptJson(outcome)))).toEqual(refusal);
  expect(await textOf(receiptCsv(outcome))).toContain('处理办法,改');
});
