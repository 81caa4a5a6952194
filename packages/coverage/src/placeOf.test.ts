import { expect, test } from 'vitest';
import { divisionDigitsOf, placeOf } from './placeOf.ts';
import { reusedDivisions } from './reusedDivisions.ts';

const codes = new Set(['410300', '410302', '410302001', '410302001002', '410307', '410307100', '410308']);
const edition = { city: '410300', has: (code: string) => codes.has(code) };

test.each<[string | undefined, string, string]>([
  [undefined, '410300', 'nothing is known'],
  ['410302', '410302', 'a district'],
  ['410302001', '410302001', 'a street'],
  ['410302001002', '410302001002', 'a community'],
  ['410302001999', '410302001', 'a community that the edition lacks: its street'],
  ['410302999999', '410302', 'a street that the edition lacks: its district'],
  ['410381', '410300', 'a district that is no more: 偃师市'],
  ['410306', '410300', 'a district that is no more: 吉利区'],
  ['410307', '410300', 'a code that was another place before'],
  ['410307100', '410300', 'below a code that was another place before'],
  ['410300', '410300', 'registered with the city'],
  ['410000', '410300', 'registered with the province'],
  ['100000', '410300', 'registered with the nation'],
  ['410105', 'elsewhere', 'another city'],
  ['110108', 'elsewhere', 'another province'],
  ['140000', 'elsewhere', 'registered with another province'],
  ['4103', '410300', 'no division code'],
  ['洛龙区', '410300', 'no division code'],
])('%s is placed at %s: %s', (digits, place) => {
  expect(placeOf(digits, edition, reusedDivisions)).toBe(place);
});

test('the registry says where it is, the code only where the registry does not', () => {
  const uscc = '91410300MA40000009';
  expect(divisionDigitsOf('410302001', uscc)).toBe('410302001');
  expect(divisionDigitsOf('洛龙区', uscc)).toBe('410300');
  expect(divisionDigitsOf(undefined, uscc)).toBe('410300');
  expect(divisionDigitsOf(undefined, '410300123456789')).toBeUndefined();
  expect(divisionDigitsOf(undefined, undefined)).toBeUndefined();
});
