import { codeMapping } from '@liandong/standards';
import { expect, test } from 'vitest';
import { codesOf, withCodes } from './columnCodes.ts';

const mapping = (entries: Record<string, string | boolean>) =>
  codeMapping({ source: 'test', version: 1, entries });

test('a code for each value, with its word, in the order of the codes', () => {
  const entries = { '02': 'b', '2': 'b', 乙: 'b', '01': 'a', '1': 'a', 甲: 'a', 甲类: 'a' };
  expect(codesOf(mapping(entries))).toEqual([
    { code: '01', label: '甲' },
    { code: '02', label: '乙' },
  ]);
});

test('words stand for themselves; yes and no are said; words may be given', () => {
  expect(codesOf(mapping({ 是: true, 否: false, 已建立: true }))).toEqual([
    { code: '是', label: '是' },
    { code: '否', label: '否' },
  ]);
  expect(codesOf(mapping({ '1': true, '2': false }))).toEqual([
    { code: '1', label: '是' },
    { code: '2', label: '否' },
  ]);
  expect(codesOf(mapping({ '1': 'branch', '': 'none' }), { branch: '党支部' })).toEqual([
    { code: '1', label: '党支部' },
  ]);
});

test('codes of a column that is not there are a mistake', () => {
  expect(() => withCodes([], { a: [] })).toThrow('no column');
});
