import { expect, test } from 'vitest';
import names from './data/gbt4754-2017.json' with { type: 'json' };
import { industryName, industryPath, isIndustryWithin, normalizeIndustry } from './industry.ts';

test('the data is whole: each code hangs below another, and no name is empty or padded', () => {
  const codes = Object.keys(names);
  const count = (length: number) => codes.filter((code) => code.length === length).length;
  expect([1, 3, 4, 5].map(count)).toEqual([20, 97, 473, 1381]);
  for (const code of codes) expect(code).toMatch(/^[A-T]([0-9]{2}[0-9]{0,2})?$/);
  const known = new Set(['', ...codes]);
  const parentOf = (code: string) => (code.length === 3 ? code.charAt(0) : code.slice(0, -1));
  expect(codes.filter((code) => !known.has(parentOf(code)))).toEqual([]);
  for (const name of Object.values(names)) expect(name).toMatch(/^\S+$/u);
});

test('division digits are unique, so a letter left out can be put back', () => {
  const divisions = Object.keys(names).filter((code) => code.length === 3);
  expect(new Set(divisions.map((code) => code.slice(1))).size).toBe(divisions.length);
  for (const code of Object.keys(names)) expect(normalizeIndustry(code.toLowerCase())).toBe(code);
  const below = Object.keys(names).filter((code) => code.length > 1);
  expect(below.map((code) => normalizeIndustry(code.slice(1)))).toEqual(below);
});

test('names and paths', () => {
  expect(industryName('I6421')).toBe('互联网搜索服务');
  expect(industryName('6421')).toBe('互联网搜索服务');
  expect(industryName('I')).toBe('信息传输、软件和信息技术服务业');
  expect(industryName('A6421')).toBeUndefined();
  expect(industryName('constructor')).toBeUndefined();
  expect(industryPath('6421')).toEqual(['I', 'I64', 'I642', 'I6421']);
  expect(industryPath('I64')).toEqual(['I', 'I64']);
  expect(industryPath('9999')).toEqual([]);
});

test('within', () => {
  expect(isIndustryWithin('6421', 'I64')).toBe(true);
  expect(isIndustryWithin('I6421', '642')).toBe(true);
  expect(isIndustryWithin('I64', 'I64')).toBe(true);
  expect(isIndustryWithin('I64', 'I642')).toBe(false);
  expect(isIndustryWithin('6513', 'I64')).toBe(false);
  expect(isIndustryWithin('6513', 'I')).toBe(true);
  expect(isIndustryWithin('', 'I')).toBe(false);
  expect(isIndustryWithin('6421', '')).toBe(false);
});
