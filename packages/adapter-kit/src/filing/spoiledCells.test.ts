import { expect, test } from 'vitest';
import { readFixture } from '../testing/readFixture.ts';
import { trialRegistry } from '../testing/trialRegistry.ts';

async function linesOf(...rows: readonly string[]) {
  const text = ['统一社会信用代码,名称,联系电话,备注', ...rows].join('\r\n');
  const { outcome, events } = await readFixture(trialRegistry, 'a.csv', Buffer.from(text));
  if ('refused' in outcome) throw new Error(outcome.code);
  return {
    lines: outcome.lines.map(({ line, field, code, severity }) => [line, field, code, severity]),
    events,
  };
}

test('a code that a spreadsheet program shortened rejects its row, also one of fifteen digits', async () => {
  const { lines, events } = await linesOf(
    '9.14103E+17,甲,,',
    '4.10305E+14,乙,,',
    '91410300TRAA000011,丙,1.38E+10,',
  );
  expect(events).toEqual([]);
  expect(lines).toEqual([
    [2, '统一社会信用代码', 'digits-lost', 'rejected'],
    [3, '统一社会信用代码', 'digits-lost', 'rejected'],
    [4, '联系电话', 'digits-lost', 'rejected'],
  ]);
});

test('in a column that nobody knows it travels as it is', async () => {
  const { lines, events } = await linesOf('91410300TRAA000011,甲,,9.1E+12');
  expect(lines).toEqual([]);
  expect(events).toMatchObject([{ data: { unmapped: { 备注: '9.1E+12' } } }]);
});

test('the error of a formula says nothing: a warning, or a missing value', async () => {
  const { lines, events } = await linesOf('91410300TRAA000011,甲,#N/A,#N/A', '91410300TRAA000022,#REF!,,');
  expect(lines).toEqual([
    [2, '联系电话', 'cell-error', 'warned'],
    [3, '名称', 'name-missing', 'rejected'],
    [3, '名称', 'cell-error', 'rejected'],
  ]);
  expect(JSON.stringify(events)).not.toContain('#REF!');
});
