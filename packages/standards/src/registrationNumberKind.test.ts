import { expect, test } from 'vitest';
import { kindOfRegistrationNumber } from './registrationNumberKind.ts';

test.each([
  ['410300000000011', 'enterprise'],
  ['410300300000011', 'enterprise'],
  ['410300400000011', 'enterprise'],
  ['410300500000011', 'enterprise'],
  ['410300600000011', 'individual-business'],
  ['410300900000011', 'individual-business'],
])('%s names an %s', (number, kind) => {
  expect(kindOfRegistrationNumber(number)).toBe(kind);
});
