import { expect, test } from 'vitest';
import { lineOf } from './lineOf.ts';
import { luoyang2026 } from './rules/luoyang-2026.ts';
import { factsOf } from './testing/factsOf.ts';

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
  const fields = industry === undefined ? {} : { industry };
  expect(lineOf(factsOf(fields, { kind }), luoyang2026)).toBe(line);
});

test('a row without conditions takes what is left', () => {
  const lines = [...luoyang2026.lines, { code: 'rest', label: '其他' }];
  expect(lineOf(factsOf({}, { kind: 'party-group' }), { ...luoyang2026, lines })).toBe('rest');
});

test('an enterprise that the roster of the cyberspace administration names is on the line of the internet', () => {
  const named = (internetCategory: string | null) => lineOf(factsOf({ internetCategory }), luoyang2026);
  expect(named('e-commerce')).toBe('internet');
  expect(named(null)).toBe('non-public');
});
