import { expect, test } from 'vitest';
import { lineOf } from './lineOf.ts';
import { luoyang2026 } from './rules/luoyang-2026.ts';

test.each([
  ['enterprise', undefined, 'non-public'],
  ['enterprise', 'C1310', 'non-public'],
  ['enterprise', 'I6421', 'internet'],
  ['internet-enterprise', undefined, 'internet'],
  ['individual-business', undefined, 'non-public'],
  ['cooperative', 'A0111', 'non-public'],
  ['social-group', undefined, 'social-organization'],
  ['foundation', 'I6421', 'social-organization'],
  ['party-group', 'I6421', 'unassigned'],
])('%s of industry %s is on the line %s', (kind, industry, line) => {
  expect(lineOf(kind, industry, luoyang2026)).toBe(line);
});

test('a row without conditions takes what is left', () => {
  const lines = [...luoyang2026.lines, { code: 'rest', label: '其他' }];
  expect(lineOf('party-group', undefined, { ...luoyang2026, lines })).toBe('rest');
});
