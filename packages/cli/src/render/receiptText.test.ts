import type { Receipt } from '@liandong/contracts/api';
import { expect, test } from 'vitest';
import { filingText, outcomeText } from './receiptText.ts';

const receipt: Receipt = {
  filing: 'civil-affairs-3',
  registry: 'civil-affairs',
  layout: 'inspection',
  fileName: '年检.csv',
  digest: 'ab',
  asOf: '2026-05-31',
  receivedAt: '2026-06-01T08:00:00+08:00',
  acknowledgedAt: '2026-06-01T08:00:01+08:00',
  rows: 3,
  accepted: 1,
  warned: 1,
  rejected: 1,
  repeated: false,
  lines: [
    {
      line: 2,
      severity: 'warned',
      field: '代码',
      value: 'x',
      code: 'c',
      message: '校验位不符',
      remedy: '请核对',
    },
    {
      line: 4,
      severity: 'rejected',
      field: '名称',
      value: '',
      code: 'd',
      message: '名称为空',
      remedy: '请补填',
    },
  ],
};

test('a receipt says its figures, and what was rejected first', () => {
  const text = outcomeText(receipt).split('\n');
  expect(text.slice(0, 3)).toEqual([
    '回执  civil-affairs-3',
    '文件  年检.csv  版式 inspection  数据日期 2026-05-31',
    '共 3 行：收下 1，收下并提示 1，退回 1',
  ]);
  expect(text[4]).toMatch(/4 {2}退回 .*名称为空 .*请补填/);
  expect(text[5]).toMatch(/2 {2}提示 .*校验位不符/);
});

test('a repeated filing and a check say so', () => {
  expect(outcomeText({ ...receipt, repeated: true })).toContain('重复报送');
  expect(outcomeText({ ...receipt, acknowledgedAt: null })).toMatch(/^试读，未报送/);
});

test('many lines are cut, and it is said', () => {
  const lines = Array.from({ length: 25 }, (_, at) => ({
    ...receipt.lines[0],
    line: at + 2,
  })) as Receipt['lines'];
  expect(outcomeText({ ...receipt, lines })).toContain('另有 5 条');
});

test('a refused file says why and what to do', () => {
  const refusal = {
    refused: true,
    registry: 'r',
    fileName: 'a.csv',
    digest: '',
    code: 'empty-file',
  } as const;
  expect(outcomeText({ ...refusal, message: '文件为空。', remedy: '请重新导出。' })).toBe(
    '整份退回  a.csv（empty-file）\n  文件为空。\n  请重新导出。',
  );
});

test('a filing under way says so and is no check; one that was refused says why', () => {
  const underWay = { ...receipt, acknowledgedAt: null, lines: [] };
  expect(filingText({ ...underWay, state: 'publishing' })).toBe(
    '在办  civil-affairs-3（正在写入），尚无回执\n文件  年检.csv',
  );
  expect(filingText({ ...underWay, state: 'spooled' })).toContain('等待检查');
  const refusal = { code: 'no-rows', value: '', message: '只有表头', remedy: '请重新导出' };
  expect(filingText({ ...underWay, state: 'refused', refusal })).toBe(
    '整份退回  年检.csv（no-rows）\n  只有表头\n  请重新导出',
  );
  expect(filingText({ ...receipt, state: 'acknowledged' })).toBe(outcomeText(receipt));
});
