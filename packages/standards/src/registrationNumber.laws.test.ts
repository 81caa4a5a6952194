import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRegistrationNumber as check, registrationNumberCheckDigit } from './registrationNumber.ts';

const DIGITS = Array.from('0123456789');
const PLACES = Array.from({ length: 15 }, (_, at) => at);
const valid = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 14, maxLength: 14 })
  .map((all) => all.join('') + registrationNumberCheckDigit(all.join('')));
const withAt = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);
const passes = (code: string) => check(code).faults.length === 0;

/** The algorithm's product before place `at`, as ISO 7064 MOD 11,10 states it. */
const productBefore = (code: string, at: number) =>
  Array.from(code.slice(0, at)).reduce(
    (product, digit) => (((product + Number(digit)) % 10 || 10) * 2) % 11,
    10,
  );

test('every single wrong digit is noticed, at every place', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (const at of PLACES) {
        expect(DIGITS.filter((digit) => passes(withAt(code, at, digit)))).toEqual([code.charAt(at)]);
      }
    }),
  );
});

test('exchanged neighbours pass exactly where they are k and k + 1 for k = (5 − product) mod 10', () => {
  let passed = 0;
  fc.assert(
    fc.property(valid, (code) => {
      for (const at of PLACES.slice(0, 14)) {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)];
        if (a === b) continue;
        const k = (15 - productBefore(code, at)) % 10;
        const pair = [String(k), String((k + 1) % 10)];
        const passesExchanged = passes(withAt(withAt(code, at, b), at + 1, a));
        expect(passesExchanged).toBe(pair.includes(a) && pair.includes(b));
        if (passesExchanged) passed++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(passed).toBeGreaterThan(0);
});

test('what is no number is refused', () => {
  expect(check('1101080000000').faults).toEqual(['format']);
  expect(check('企独浙杭总字第001').faults).toEqual(['format']);
  expect(check(' １１０１０８ 000000016').value).toBe('110108000000016');
  expect(() => registrationNumberCheckDigit('1101080000000')).toThrow(RangeError);
});
