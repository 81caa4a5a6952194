import { codeMapping } from '@liandong/standards';
import { describe, expect, test } from 'vitest';
import { readPartySection } from './readPartySection.ts';

const codes = {
  level: codeMapping<'none' | 'branch' | 'joint-branch' | 'committee'>({
    source: 'test',
    version: 1,
    entries: { '0': 'none', '1': 'branch', '2': 'joint-branch', '3': 'committee' },
  }),
  form: codeMapping<'alone' | 'joint'>({
    source: 'test',
    version: 1,
    entries: { '1': 'alone', '2': 'joint' },
  }),
  yesNo: codeMapping<boolean>({ source: 'test', version: 1, entries: { 是: true, 否: false } }),
};
const layout = { columns: [], notation: { absent: [], emptied: [], corrections: {} } };

function read(partyEstablished: string, partyLevel: string, partyForm: string) {
  const cells: Record<string, string> = { partyEstablished, partyLevel, partyForm };
  const { fields, findings } = readPartySection({ line: 2, cell: (name) => cells[name] }, codes, layout);
  const value = (name: string) => fields[`partyOrganization${name}`]?.value;
  return [value('Established'), value('Category'), value('Form'), findings.map(({ code }) => code)];
}

describe('the Party section', () => {
  test.each([
    ['是', '1', '1', [true, '631', 'alone', []]],
    ['是', '1', '2', [true, '632', 'joint', []]],
    ['是', '3', '2', [true, '611', 'joint', []]],
    ['是', '2', '', [true, '632', 'joint', []]],
    ['', '1', '', [true, '631', undefined, []]],
    ['是', '', '', [true, undefined, undefined, []]],
    ['', '', '', [undefined, undefined, undefined, []]],
    ['否', '0', '0', [false, null, null, []]],
    ['', '0', '', [false, null, null, []]],
    ['否', '', '', [false, null, null, []]],
    ['是', '0', '', [undefined, undefined, undefined, ['cells-contradict']]],
    ['否', '1', '', [undefined, undefined, undefined, ['cells-contradict']]],
    ['或', '1', '', [true, '631', undefined, ['boolean-unreadable']]],
    ['是', '9', '', [true, undefined, undefined, ['code-unknown']]],
  ])('established %j, level %j, form %j', (established, level, form, expected) => {
    expect(read(established, level, form)).toEqual(expected);
  });
});
