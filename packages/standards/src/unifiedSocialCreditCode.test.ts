import { describe, expect, test } from 'vitest';
import { isHardFault, isValid } from './IdentifierCheck.ts';
import {
  checkUnifiedSocialCreditCode as check,
  usccCheckCharacter,
  usccIsLinkable,
  usccParts,
} from './unifiedSocialCreditCode.ts';
import { usccCategoryName, usccDepartmentName } from './usccDepartments.ts';

describe('a unified social credit code', () => {
  test.each([
    ['lower case', '9141030067166633x2'],
    ['full width', '９１４１０３００６７１６６６３３Ｘ２'],
    ['spaces inside and around', ' 9141 0300 6716 6633 X2\t'],
    ['a no-break space and a byte-order mark', '\ufeff91410300\u00a067166633X2'],
  ])('is read in %s', (_, text) => {
    expect(check(text)).toEqual({ value: '9141030067166633X2', faults: [] });
  });

  test.each([
    '',
    'N/A',
    '410300110053941',
    '9141030067166633X',
    '9141030067166633X20',
    '91410A0067166633X2',
    '9141030067166633中2',
  ])('%j is none', (text) => {
    expect(check(text).faults).toEqual(['format']);
  });

  test('is linkable with an odd organization code, not with a wrong check character', () => {
    const linkable = (text: string) => usccIsLinkable(check(text));
    expect(linkable('914403001922038216')).toBe(true);
    expect(linkable('91410100000148661E')).toBe(true);
    expect(linkable('91340000148941384F')).toBe(false);
    expect(linkable('91110108717809965C')).toBe(false);
    expect(linkable('91440300192203821')).toBe(false);
    expect(usccIsLinkable({ value: '', faults: [] })).toBe(true);
  });

  test('has hard and soft faults', () => {
    expect(isHardFault('format')).toBe(true);
    expect(isHardFault('check-character')).toBe(false);
    expect(isHardFault('organization-code')).toBe(false);
    expect(isValid(check('914403001922038216'))).toBe(true);
    expect(isValid(check('91410100000148661E'))).toBe(false);
  });

  test('falls into its parts', () => {
    expect(usccParts('9141030067166633X2')).toEqual({
      department: '9',
      category: '1',
      division: '410300',
      organizationCode: '67166633X',
      checkCharacter: '2',
    });
    expect(() => usccParts('9141030067166633')).toThrow(RangeError);
  });

  test('is not computed from what no code can begin with', () => {
    expect(() => usccCheckCharacter('9141030067166633')).toThrow(RangeError);
    expect(() => usccCheckCharacter('9141030067166633I')).toThrow(RangeError);
  });

  test('names its department and category', () => {
    expect(usccDepartmentName('5')).toBe('民政');
    expect(usccCategoryName('5', '2')).toBe('民办非企业单位');
    expect(usccCategoryName('9', '2')).toBe('个体工商户');
    expect(usccDepartmentName('B')).toBeUndefined();
    expect(usccCategoryName('9', '8')).toBeUndefined();
    expect(usccCategoryName('constructor', 'name')).toBeUndefined();
  });
});
