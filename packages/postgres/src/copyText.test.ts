import { expect, test } from 'vitest';
import { arrayLiteral, decodeRow, encodeRow, isStorableText } from './copyText.ts';

test('each kind of value as COPY writes it', () => {
  expect(encodeRow(['a', 1, 2n, true, false, null, '', 1.5])).toBe('a\t1\t2\tt\tf\t\\N\t\t1.5\n');
  expect(encodeRow(['\\N'])).toBe('\\\\N\n');
});

test('a text with NUL is refused, without saying what it was', () => {
  expect(() => encodeRow(['secret\0'])).toThrow(/^COPY cannot carry a text with NUL$/);
  expect(isStorableText('\0')).toBe(false);
  expect(isStorableText('𠮷'.slice(0, 1))).toBe(false);
  expect(isStorableText('𠮷')).toBe(true);
});

test('reads the escapes that a server writes', () => {
  expect(decodeRow('a\\tb\t\\N\t\\\\N\t\\b\\f\\v\\n\\r')).toEqual(['a\tb', null, '\\N', '\b\f\v\n\r']);
});

test('an array of texts', () => {
  expect(arrayLiteral(['a', 'say "x"', 'b\\c', null, ''])).toBe('{"a","say \\"x\\"","b\\\\c",NULL,""}');
});
