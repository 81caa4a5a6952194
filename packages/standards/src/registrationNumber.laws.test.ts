import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRegistrationNumber as check, registrationNumberCheckDigit } from './registrationNumber.ts';

const DIGITS = [...'0123456789'];
const valid = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 14, maxLength: 14 })
  .map((all) => all.join('') + registrationNumberCheckDigit(all.join('')));
const withAt = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);
const passes = (code: string) => check(code).faults.length === 0;

/** The algorithm's product before place `at`, as ISO 7064 MOD 11,10 states it. */
const productBefore = (code: string, at: number) =>
  [...code.slice(0, at)].reduce((product, digit) => (((product + Number(digit)) % 10 || 10) * 2) % 11, 10);

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (let at = 0; at < 15; at++) {
        for (const digit of DIGITS) expect(passes(withAt(code, at, digit))).toBe(digit === code.charAt(at));
      }
    }),
  );
});

test('exchanged neighbours pass exactly where they are k and k + 1 for k = (5 − product) mod 10', () => {
  let unnoticed = 0;
  fc.assert(
    fc.property(valid, (code) => {
      for (let at = 0; at < 14; at++) {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)];
        if (a === b) continue;
        const k = (15 - productBefore(code, at)) % 10;
        const pair = [k, (k + 1) % 10].map(String);
        const passed = passes(withAt(withAt(code, at, b), at + 1, a));
        expect(passed, `${code} at ${at}`).toBe(pair.includes(a) && pair.includes(b));
        if (passed) unnoticed++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(unnoticed).toBeGreaterThan(0);
});

test('exactly one check digit fits', () => {
  fc.assert(
    fc.property(valid, (code) => DIGITS.filter((digit) => passes(code.slice(0, 14) + digit)).length === 1),
  );
});

test('what is no number is refused', () => {
  expect(check('1101080000000').faults).toEqual(['format']);
  expect(check('企独浙杭总字第001').faults).toEqual(['format']);
  expect(check(' １１０１０８ 000000016').value).toBe('110108000000016');
  expect(() => registrationNumberCheckDigit('1101080000000')).toThrow(RangeError);
});
