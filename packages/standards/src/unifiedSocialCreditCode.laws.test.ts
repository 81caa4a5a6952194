import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { organizationCodeCheckCharacter } from './organizationCode.ts';
import {
  checkUnifiedSocialCreditCode as check,
  usccCheckCharacter,
  usccIsLinkable,
} from './unifiedSocialCreditCode.ts';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const PLACES = Array.from({ length: 18 }, (_, at) => at);

const text = (characters: readonly string[], length: number) =>
  fc
    .array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const head = text(ALPHABET, 2);
const division = text(ALPHABET.slice(0, 10), 6);

const valid = fc.tuple(head, division, text(ALPHABET, 8)).map(([department, digits, body]) => {
  const first17 = department + digits + body + organizationCodeCheckCharacter(body);
  return first17 + usccCheckCharacter(first17);
});

const withAt = (code: string, at: number, character: string) =>
  code.slice(0, at) + character + code.slice(at + 1);
const exchanged = (code: string, i: number, j: number) =>
  withAt(withAt(code, i, code.charAt(j)), j, code.charAt(i));
const isNoticed = (code: string) => !usccIsLinkable(check(code));

test('a code made by the standard has no fault', () => {
  fc.assert(fc.property(valid, (code) => check(code).faults.length === 0));
});

test('every single wrong character of the alphabet is noticed, at every place', () => {
  const changesOf = (code: string) =>
    PLACES.flatMap((at) => ALPHABET.map((character) => withAt(code, at, character))).filter(
      (other) => other !== code,
    );
  fc.assert(
    fc.property(valid, (code) => {
      expect(changesOf(code)).toHaveLength(18 * 30);
      expect(changesOf(code).filter((other) => !isNoticed(other))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('every exchange of two characters is noticed, save the first with the last', () => {
  const pairs = PLACES.flatMap((i) => PLACES.filter((j) => j > i).map((j) => [i, j] as const));
  fc.assert(
    fc.property(valid, (code) => {
      const real = pairs.filter(([i, j]) => code.charAt(i) !== code.charAt(j));
      const unnoticed = real.filter(([i, j]) => !isNoticed(exchanged(code, i, j)));
      expect(unnoticed).toEqual(real.filter(([i, j]) => i === 0 && j === 17));
    }),
    { numRuns: 200 },
  );
});

test('exactly one check character fits, and a code is linkable with it whatever the organization code', () => {
  fc.assert(
    fc.property(head, division, text(ALPHABET, 9), (department, digits, organization) => {
      const first17 = department + digits + organization;
      const fitting = ALPHABET.filter((character) => usccIsLinkable(check(first17 + character)));
      expect(fitting).toEqual([usccCheckCharacter(first17)]);
    }),
  );
});

test('any text whatever has an answer, with the same faults for its normalized value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), valid), (any) => {
      const { value, faults } = check(any);
      expect(check(value)).toEqual({ value, faults });
    }),
  );
});
