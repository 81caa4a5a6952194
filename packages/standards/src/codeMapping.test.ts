import { describe, expect, test } from 'vitest';
import { codeMapping } from './codeMapping.ts';
import {
  booleanLetterV1,
  booleanOneTwoV1,
  booleanOneZeroOrEmptyV1,
  booleanOneZeroV1,
  booleanWordV1,
} from './mappings/booleanNotations.ts';
import { partySectionProvinceAV1 } from './mappings/partySectionProvinceAV1.ts';
import { partySectionProvinceBV1 } from './mappings/partySectionProvinceBV1.ts';
import { registrationStatusWordsV1 } from './mappings/registrationStatusWordsV1.ts';

const UNKNOWN = { known: false };
const known = (value: unknown) => ({ known: true, value });

describe('a mapping', () => {
  const mapping = codeMapping({ source: 'test', version: 1, entries: { a: 1, B: 2 } });

  test('knows its entries in any spelling, and nothing else', () => {
    expect(mapping.map(' Ａ ')).toEqual(known(1));
    expect(mapping.map('b')).toEqual(known(2));
    for (const raw of ['', 'c', 'ab', 'constructor', '__proto__']) expect(mapping.map(raw)).toEqual(UNKNOWN);
  });

  test('with one spelling for two values is refused', () => {
    expect(() => codeMapping({ source: 'test', version: 1, entries: { a: 1, A: 2 } })).toThrow(
      /test version 1/,
    );
    expect(codeMapping({ source: 'test', version: 1, entries: { a: 1, A: 1 } }).map('a')).toEqual(known(1));
  });
});

test('no two mappings share source and version', () => {
  const mappings = [
    booleanLetterV1,
    booleanOneTwoV1,
    booleanOneZeroOrEmptyV1,
    booleanOneZeroV1,
    booleanWordV1,
    partySectionProvinceAV1,
    partySectionProvinceBV1,
    registrationStatusWordsV1,
  ];
  expect(new Set(mappings.map(({ source, version }) => `${source} ${version}`)).size).toBe(mappings.length);
});

test('the two provinces number Party organizations differently', () => {
  expect(['0', '1', '2', '3', '4', ''].map(partySectionProvinceAV1.map)).toEqual([
    known('none'),
    known('branch'),
    known('general-branch'),
    known('committee'),
    UNKNOWN,
    UNKNOWN,
  ]);
  expect(['0', '1', '2', '3', '4', ''].map(partySectionProvinceBV1.map)).toEqual([
    UNKNOWN,
    known('committee'),
    known('general-branch'),
    known('branch'),
    known('none'),
    UNKNOWN,
  ]);
});

test.each([
  ['1/0', booleanOneZeroV1, '1', '0', ['', '2', 'T']],
  ['1/0 or empty', booleanOneZeroOrEmptyV1, '1', ' ', ['2']],
  ['1/2', booleanOneTwoV1, '1', '2', ['0', '']],
  ['T/F', booleanLetterV1, 't', 'F', ['true', '1', '']],
  ['true/false', booleanWordV1, 'TRUE', 'false', ['T', '1', '']],
])('booleans as %s', (_, mapping, yes, no, others) => {
  expect(mapping.map(yes)).toEqual(known(true));
  expect(mapping.map(no)).toEqual(known(false));
  expect(others.filter((raw) => mapping.map(raw).known)).toEqual([]);
});

test('registration status in words', () => {
  expect(['存续', '在营', '开业', '吊销', '注销', '迁出'].map(registrationStatusWordsV1.map)).toEqual([
    known('1'),
    known('1'),
    known('1'),
    known('3'),
    known('4'),
    UNKNOWN,
  ]);
});
