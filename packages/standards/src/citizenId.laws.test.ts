import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCitizenId as check, citizenIdCheckCharacter } from './citizenId.ts';

// All numbers here are synthetic: division 000000 does not exist.
const DIGITS = Array.from('0123456789');
const PLACES = Array.from({ length: 18 }, (_, at) => at);
const order = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const complete = (first17: string) => first17 + citizenIdCheckCharacter(first17);
const valid = fc.tuple(day, order).map(([birth, last]) => complete(`000000${birth}${last}`));
const withAt = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);
const exchanged = (code: string, i: number, j: number) =>
  withAt(withAt(code, i, code.charAt(j)), j, code.charAt(i));

/** By form or check character alone: what the birth date shows besides is not the algorithm's merit. */
const isNoticed = (code: string) => check(code).faults.some((fault) => fault !== 'birth-date');

test('a number made by the standard has no fault', () => {
  fc.assert(fc.property(valid, (code) => check(code).faults.length === 0));
});

test('every single wrong character is noticed, at every place', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (const at of PLACES) {
        const passing = [...DIGITS, 'X'].filter((digit) => !isNoticed(withAt(code, at, digit)));
        expect(passing).toEqual([code.charAt(at)]);
      }
    }),
  );
});

test('every exchange of two characters is noticed, save two digits ten places apart', () => {
  const pairs = PLACES.flatMap((i) => PLACES.filter((j) => j > i).map((j) => [i, j] as const));
  fc.assert(
    fc.property(valid, (code) => {
      const real = pairs.filter(([i, j]) => code.charAt(i) !== code.charAt(j));
      const unnoticed = real.filter(([i, j]) => !isNoticed(exchanged(code, i, j)));
      expect(unnoticed).toEqual(real.filter(([i, j]) => j - i === 10 && code.charAt(j) !== 'X'));
    }),
  );
});

test('a birth date is a day of the calendar', () => {
  const faults = (birth: string) => check(complete(`000000${birth}001`)).faults;
  for (const birth of ['20000229', '20240229', '19491231', '18800101']) expect(faults(birth)).toEqual([]);
  for (const birth of ['19000229', '20230229', '20230431', '20231301', '20230001', '20230100', '00000101']) {
    expect(faults(birth)).toEqual(['birth-date']);
  }
  const wrong = complete('00000020230431001');
  expect(check(withAt(wrong, 16, '2')).faults).toEqual(['birth-date', 'check-digit']);
});

test('what is no number is refused, without repeating it', () => {
  for (const text of ['', '000000491231002', '00000019491231002Y', '0000001949123100XX']) {
    expect(check(text).faults).toEqual(['format']);
  }
  const known = complete('00000019491231002').toLowerCase();
  expect(check(` ${known}`).faults).toEqual([]);
  expect(() => citizenIdCheckCharacter('0000001949123100X')).toThrow(/^((?!19491231).)*$/);
});
