import { checkRegistrationNumber, checkUnifiedSocialCreditCode } from '@liandong/standards';
import { describe, expect, test } from 'vitest';
import { generateCity } from './generateCity.ts';
import { testDivisions } from './testDivisions.ts';
import { truthOf } from './truthOf.ts';

const city = generateCity({ seed: 1, organizations: 15_000, divisions: testDivisions, asOf: '2026-11-01' });
const truth = [...truthOf(city)];

describe('the true state of a city of fifteen thousand', () => {
  test('most organizations carry a current district’s digits, the rest lie as in reality', () => {
    const districts = new Set(
      testDivisions.filter(({ level }) => level === 'district').map(({ code }) => code),
    );
    for (const code of ['410307']) districts.delete(code);
    const placed = truth.filter(({ division }) => districts.has(division));
    const moved = placed.filter(({ code, division }) => !code.includes(division));
    expect(placed.length).toBeGreaterThan(12_300);
    expect(moved.length).toBeGreaterThan(100);
    expect(moved.every(({ division, fields }) => fields['registeredDivision'] === division)).toBe(true);
    for (const old of ['410300', '410381', '410322', '410307', '410306']) {
      const there = truth.filter(({ code }) => code.slice(2, 8) === old);
      expect(there.length).toBeGreaterThan(30);
      const stayed = there.filter((organization) => !moved.includes(organization));
      expect(stayed.every(({ division }) => division === '410300')).toBe(true);
    }
    expect(truth.filter(({ division }) => division === 'elsewhere').length).toBeGreaterThan(100);
  });

  test('all departments have their kinds', () => {
    const social = truth.filter(({ registry }) => registry === 'civil-affairs');
    expect(social.length).toBeGreaterThan(1500);
    expect(truth.length - social.length).toBeGreaterThan(12_500);
    expect(new Set(truth.map(({ kind }) => kind)).size).toBe(7);
  });

  test('no two organizations share a code, and codes are right but for those that are wrong on purpose', () => {
    expect(new Set(truth.map(({ code }) => code)).size).toBe(truth.length);
    for (const { code, codeFault, registry } of truth) {
      if (registry === 'cyberspace') continue;
      const { faults } =
        code.length === 15 ? checkRegistrationNumber(code) : checkUnifiedSocialCreditCode(code);
      expect(faults).toEqual(codeFault === null ? [] : [codeFault]);
    }
  });

  test('some are known by a number alone, some by number and code, and no name is an old one', () => {
    expect(truth.some(({ code }) => code.length === 15)).toBe(true);
    expect(truth.some(({ kind, records }) => kind === 'individual-business' && records === 2)).toBe(true);
    expect(truth.filter(({ name }) => name.startsWith('原') || name === 'undefined')).toEqual([]);
  });

  test('ends, Party organizations and the unknown all occur', () => {
    const statuses = new Set(truth.map(({ registrationStatus }) => registrationStatus));
    expect(statuses).toEqual(new Set(['1', '3', '4', null]));
    const established = new Set(
      truth.map(({ partyOrganizationEstablished }) => partyOrganizationEstablished),
    );
    expect(established).toEqual(new Set([true, false, null]));
  });
});
