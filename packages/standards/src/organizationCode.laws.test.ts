import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { organizationCodeCheckCharacter } from './organizationCode.ts';

const ALL = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const BODY_PLACES = [0, 1, 2, 3, 4, 5, 6, 7];
const body = fc.array(fc.constantFrom(...ALL), { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
const withAt = (code: string, at: number, character: string) =>
  code.slice(0, at) + character + code.slice(at + 1);
const passes = (code: string) => organizationCodeCheckCharacter(code.slice(0, 8)) === code.charAt(8);

/** The classes that the docstring lists: characters of equal value mod 11. */
const CLASSES = ['0BMX', '1CNY', '2DOZ', '3EP', '4FQ', '5GR', '6HS', '7IT', '8JU', '9KV', 'ALW'];
const classOf = (character: string) => CLASSES.find((members) => members.includes(character)) ?? '';

test('known codes, GB 11714’s own example first, pass', () => {
  const codes = ['D2143569X', '192203821', '67166633X', '708461136', 'MJF600715'];
  expect(codes.filter((code) => !passes(code))).toEqual([]);
});

test('a wrong body character passes exactly within its class', () => {
  fc.assert(
    fc.property(body, (first8) => {
      const check = organizationCodeCheckCharacter(first8);
      for (const at of BODY_PLACES) {
        const passing = ALL.filter((character) => passes(withAt(first8, at, character) + check));
        expect(passing.join('')).toBe(classOf(first8.charAt(at)));
      }
    }),
    { numRuns: 50 },
  );
});

test('a wrong check character never passes', () => {
  fc.assert(
    fc.property(body, (first8) => ALL.filter((character) => passes(first8 + character)).length === 1),
  );
});

test('exchanged neighbours of the body pass exactly within a class', () => {
  fc.assert(
    fc.property(body, (first8) => {
      const check = organizationCodeCheckCharacter(first8);
      for (const at of BODY_PLACES.slice(0, 7)) {
        const [a, b] = [first8.charAt(at), first8.charAt(at + 1)];
        expect(passes(withAt(withAt(first8, at, b), at + 1, a) + check)).toBe(classOf(a) === classOf(b));
      }
    }),
  );
});

test('the last two exchanged pass exactly for 1X and X1', () => {
  const passed = new Set<string>();
  fc.assert(
    fc.property(body, fc.constantFrom(...ALL), (first8, last) => {
      const check = organizationCodeCheckCharacter(withAt(first8, 7, last));
      if (check !== last && passes(first8.slice(0, 7) + check + last)) passed.add(last + check);
    }),
    { numRuns: 20_000 },
  );
  expect([...passed].sort()).toEqual(['1X', 'X1']);
});

test('what is no body is refused', () => {
  for (const text of ['', '1234567', '123456789', '1234567a', '１２３４５６７８']) {
    expect(() => organizationCodeCheckCharacter(text)).toThrow(RangeError);
  }
});
