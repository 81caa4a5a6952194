import { expect, test } from 'vitest';
import {
  looksPersonal,
  maskPersonalText,
  maskPersonName,
  maskTelephone,
  normalizeTelephone,
} from './index.ts';

// Every number here is made up.
test.each([
  ['身份证410305199001011234，电话13800001234', '身份证410305********1234，电话138****1234'], // synthetic
  ['１３８００００１２３４', '１３８****１２３４'],
  ['138 0000 1234', '138******1234'],
  ['41030519900101123X', '410305********123X'], // synthetic
  ['4.10305199001011E+17', '4.1030**********E+17'], // synthetic, as a spreadsheet program shortens it
])('%s is personal', (text, masked) => {
  expect(looksPersonal(text)).toBe(true);
  expect(maskPersonalText(text)).toBe(masked);
});

test.each([
  '91410307171353134G',
  '410300110000123',
  '51410300MJY0000001',
  '915103001990010112',
  '0379-63900000',
  '2026-06-30',
  '9.1410300123456E+17',
  '4.10305E+17',
  '1380000123',
])('%s is not', (text) => {
  expect(looksPersonal(text)).toBe(false);
  expect(maskPersonalText(text)).toBe(text);
});

test('short texts are masked whole, names keep their first character', () => {
  expect([maskTelephone('12345'), maskPersonName('王小明'), maskPersonName('王')]).toEqual([
    '*****',
    '王**',
    '*',
  ]);
});

test('a telephone is compared by its digits', () => {
  expect(['+86 138-0000-1234', '１３８００００１２３４', '008613800001234'].map(normalizeTelephone)).toEqual([
    '13800001234',
    '13800001234',
    '13800001234',
  ]);
  expect(normalizeTelephone('0379-63900000')).toBe('037963900000');
});
