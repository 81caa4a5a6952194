import { describe, expect, test } from 'vitest';
import type { Row } from '../registry/Registry.ts';
import { readOrganizationKey } from './readOrganizationKey.ts';

const business = {
  code: 'code',
  registrationNumber: 'number',
  ownCodes: ['91', '92', '93'],
  takesRegistrationNumbers: true,
  notation: { absent: ['N/A'], emptied: [], corrections: {} },
};

const row = (cells: Record<string, string>): Row => ({ line: 2, cell: (column) => cells[column] });
const key = (cells: Record<string, string>) => readOrganizationKey(row(cells), business);

/** Public companies' codes and the wrong ones of the standard's vectors. */
describe('the record that a row speaks of', () => {
  test.each([
    ['91440300708461136T', []],
    ['91440300708461136t', ['uscc-lower-case']],
    ['91410100000148661E', ['uscc-organization-code']],
    ['91340000148941384F', ['uscc-check-character']],
    ['91110108717809965C', ['uscc-check-character']],
  ])('%s is a key with the findings %j', (code, findings) => {
    const reading = key({ code });
    if (reading.kind !== 'key') throw new Error(reading.finding.code);
    expect(reading.record).toEqual({ kind: 'enterprise', keyscheme: 'uscc', key: code.toUpperCase() });
    expect(reading.subject).toBe(code);
    expect(reading.findings.map((finding) => finding.code)).toEqual(findings);
  });

  test.each([
    ['91440300I18836965B', 'uscc-format'],
    ['51100000500001640L', 'other-registry'],
    ['', 'key-missing'],
    ['N/A', 'key-missing'],
  ])('%j is none: %s', (code, finding) => {
    expect(key({ code })).toMatchObject({ kind: 'unreadable', finding: { code: finding } });
  });

  test('a registration number stands in the code’s column, or in its own where there is no code', () => {
    const record = { kind: 'enterprise', keyscheme: 'registration-number', key: '110108000000016' };
    expect(key({ code: '110108000000016' })).toMatchObject({ record });
    expect(key({ code: '', number: '110108000000016' })).toMatchObject({ record });
    expect(key({ code: '91440300708461136T', number: '110108000000016' })).toMatchObject({
      record: { keyscheme: 'uscc' },
    });
  });

  test('a registry that issues no codes takes those of every registrar but the state’s, and else the ICP subject', () => {
    const cyberspace = {
      ...business,
      icpSubject: 'icp',
      ownCodes: { anyOf: 'internet-enterprise' },
    } as const;
    const named = (cells: Record<string, string>) => readOrganizationKey(row(cells), cyberspace);
    const kind = 'internet-enterprise';
    for (const code of ['91440300708461136T', '51100000500001640L'])
      expect(named({ code })).toMatchObject({ record: { kind, keyscheme: 'uscc', key: code } });
    expect(named({ code: '11100000000013127D' })).toMatchObject({ finding: { code: 'out-of-scope' } });
    const icpSubject = { value: '粤ICP备15071480号', raw: '粤ICP备15071480-27' };
    expect(named({ icp: icpSubject.raw })).toMatchObject({
      record: { kind, keyscheme: 'icp-subject', key: icpSubject.value },
      fields: { icpSubject },
    });
    const taxOffice = { ...business, ownCodes: { anyOf: 'as-coded' } } as const;
    expect(readOrganizationKey(row({ code: '51100000500001640L' }), taxOffice)).toMatchObject({
      record: { kind: 'social-group' },
    });
    for (const icp of ['京ICP证030173号', '备案中'])
      expect(named({ icp })).toMatchObject({ finding: { code: 'icp-format' } });
  });

  test('a registry that has no registration numbers takes none for a code', () => {
    const reading = readOrganizationKey(row({ code: '110108000000016' }), {
      ...business,
      takesRegistrationNumbers: false,
    });
    expect(reading).toMatchObject({ kind: 'unreadable', finding: { code: 'uscc-format' } });
  });
});
