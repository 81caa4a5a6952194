import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divisionRange, elsewhere, isWithinDivision } from './Division.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const street = fc
  .tuple(digits(4), fc.integer({ min: 1, max: 99 }), digits(3), digits(3))
  .map(([city, district, streetDigits, community]) => {
    const districtCode = city + String(district).padStart(2, '0');
    return {
      city: `${city}00`,
      district: districtCode,
      street: districtCode + streetDigits,
      community: districtCode + streetDigits + community,
    };
  });

test('a code lies within itself and within all above it', () => {
  fc.assert(
    fc.property(street, ({ city, district, street: of, community }) => {
      const chain = [city, district, of, community];
      for (const [above, node] of chain.entries()) {
        for (const [below, code] of chain.entries()) {
          expect(isWithinDivision(code, node)).toBe(above <= below || code === node);
        }
      }
    }),
  );
});

test('two nodes of one level share nothing', () => {
  fc.assert(
    fc.property(street, street, fc.constantFrom('city', 'district', 'street', 'community'), (a, b, level) => {
      fc.pre(a[level] !== b[level]);
      expect(isWithinDivision(a.community, b[level])).toBe(false);
    }),
  );
});

test('the range is that of the bytewise order, and elsewhere lies in no division', () => {
  fc.assert(
    fc.property(street, fc.string({ maxLength: 14 }), (of, code) => {
      for (const node of Object.values(of)) {
        const { from, below } = divisionRange(node);
        expect(from < below).toBe(true);
        expect(code >= from && code < below).toBe(code.startsWith(from));
        expect(isWithinDivision(elsewhere.code, node)).toBe(false);
      }
    }),
  );
  expect(isWithinDivision(elsewhere.code, elsewhere.code)).toBe(true);
});
