import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCitizenId as check, citizenIdCheckCharacter } from './citizenId.ts';

// All numbers here are synthetic: division 000000 does not exist.
const DIGITS = [...'0123456789'];
const digits = (length: number) =>
  fc.array(fc.constantFrom(...DIGITS), { minLength: length, maxLength: length }).map((all) => all.join(''));
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const complete = (first17: string) => first17 + citizenIdCheckCharacter(first17);
const valid = fc.tuple(day, digits(3)).map(([birth, order]) => complete(`000000${birth}${order}`));
const withAt = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);
const isNoticed = (code: string) => check(code).faults.some((fault) => fault !== 'birth-date');

test('a number made by the standard has no fault', () => {
  fc.assert(fc.property(valid, (code) => check(code).faults.length === 0));
});

test('every single wrong character is noticed', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (let at = 0; at < 18; at++) {
        for (const digit of [...DIGITS, 'X'])
          expect(isNoticed(withAt(code, at, digit))).toBe(digit !== code.charAt(at));
      }
    }),
  );
});

test('every exchange of two characters is noticed, save those ten places apart', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (let i = 0; i < 18; i++) {
        for (let j = i + 1; j < 18; j++) {
          const [a, b] = [code.charAt(i), code.charAt(j)];
          if (a === b) continue;
          const isX = b === 'X';
          expect(isNoticed(withAt(withAt(code, i, b), j, a)), `${i} ${j}`).toBe(isX || j - i !== 10);
        }
      }
    }),
  );
});

test('a birth date is a day of the calendar', () => {
  const faults = (birth: string) => check(complete(`000000${birth}001`)).faults;
  for (const birth of ['20000229', '20240229', '19491231', '18800101'])
    expect(faults(birth), birth).toEqual([]);
  for (const birth of ['19000229', '20230229', '20230431', '20231301', '20230001', '20230100', '00000101']) {
    expect(faults(birth), birth).toEqual(['birth-date']);
  }
  const wrong = complete('00000020230431001');
  expect(check(withAt(wrong, 16, wrong.charAt(16) === '9' ? '0' : '9')).faults).toEqual([
    'birth-date',
    'check-digit',
  ]);
});

test('what is no number is refused, without repeating it', () => {
  for (const text of ['', '000000491231002', '00000019491231002Y', '0000001949123100XX']) {
    expect(check(text).faults).toEqual(['format']);
  }
  const known = complete('00000019491231002').toLowerCase();
  expect(check(` ${known}`).faults).toEqual([]);
  expect(() => citizenIdCheckCharacter('0000001949123100X')).toThrow(/^((?!19491231).)*$/);
});
