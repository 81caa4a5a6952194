import { expect, test } from 'vitest';
import { parseWholeCount } from './wholeCount.ts';

test.each([
  ['0', 0],
  ['12', 12],
  ['1,200', 1200],
  ['12人', 12],
  ['１２名', 12],
  ['12.0', 12],
])('%s is the count %d', (text, count) => {
  expect(parseWholeCount(text)).toBe(count);
});

test.each(['', '-1', '1.5', '约10', '10-20', 'N/A'])('%j is no count', (text) => {
  expect(parseWholeCount(text)).toBeUndefined();
});
