import { expect, test } from 'vitest';
import { safeCell } from './safeCell.ts';

test.each([
  '=1+1',
  '+8613800000000',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\nx',
  '\tx',
  '  =1',
  '\u3000＝1+1',
  '＋1',
  '－1',
  '＠x',
  '−1',
  '﹦1',
  '\u200b=1',
  '\ufeff=1',
  '\u0000=1',
])('%j is marked as text', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
});

test.each(['410300123456789', '914103007474747474', '0379', '410302001001'])(
  'the code %s is found in a CSV as it was filed',
  (code) => {
    expect(safeCell(code)).toBe(code);
  },
);

test.each([
  '洛阳某某有限公司',
  '91410300MA40000000',
  '410302',
  '2026-01-31',
  '1.5',
  'a=b',
  "it's",
  "'引号'",
  '',
])('%j stays as it is', (text) => {
  expect(safeCell(text)).toBe(text);
});

test('what looks escaped already is escaped once more', () => {
  expect(safeCell("'=1")).toBe("''=1");
});
