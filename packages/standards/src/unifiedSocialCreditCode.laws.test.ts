import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organizationCodeCheckCharacter } from './organizationCode.ts';
import {
  checkUnifiedSocialCreditCode as check,
  usccCheckCharacter,
  usccIsLinkable,
} from './unifiedSocialCreditCode.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const text = (characters: readonly string[], length: number) =>
  fc
    .array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const valid = fc
  .tuple(text(ALPHABET, 2), text(ALPHABET.slice(0, 10), 6), text(ALPHABET, 8))
  .map(([head, division, body]) => {
    const first17 = head + division + body + organizationCodeCheckCharacter(body);
    return first17 + usccCheckCharacter(first17);
  });

const withAt = (code: string, at: number, character: string) =>
  code.slice(0, at) + character + code.slice(at + 1);
const exchanged = (code: string, i: number, j: number) =>
  withAt(withAt(code, i, code.charAt(j)), j, code.charAt(i));

const isNoticed = (code: string) => {
  const { faults } = check(code);
  return faults.includes('format') || faults.includes('check-character');
};

test('a code made by the standard has no fault', () => {
  fc.assert(fc.property(valid, (code) => check(code).faults.length === 0));
});

test('every single wrong character of the alphabet is noticed, at every place', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (let at = 0; at < 18; at++) {
        for (const character of ALPHABET) {
          if (character !== code.charAt(at))
            expect(isNoticed(withAt(code, at, character)), `${at} ${character}`).toBe(true);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('every exchange of two characters is noticed, save the first with the last', () => {
  fc.assert(
    fc.property(valid, (code) => {
      for (let i = 0; i < 18; i++) {
        for (let j = i + 1; j < 18; j++) {
          if (code.charAt(i) === code.charAt(j)) continue;
          expect(isNoticed(exchanged(code, i, j)), `${i} ${j}`).toBe(!(i === 0 && j === 17));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('exactly one check character fits, and a code is linkable with it whatever the organization code', () => {
  fc.assert(
    fc.property(
      text(ALPHABET, 2),
      text(ALPHABET.slice(0, 10), 6),
      text(ALPHABET, 9),
      (head, division, organization) => {
        const first17 = head + division + organization;
        const fitting = ALPHABET.filter((character) => usccIsLinkable(check(first17 + character)));
        expect(fitting).toEqual([usccCheckCharacter(first17)]);
      },
    ),
  );
});

test('any text whatever has an answer, with the same faults for its normalized value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), valid), (any) => {
      const { value, faults } = check(any);
      expect(check(value)).toEqual({ value, faults });
    }),
  );
});
