import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeCode } from './normalizeCode.ts';

test('plain codes come back unchanged', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9A-Z]*$/), (code) => normalizeCode(code) === code));
});

test('width, case, spaces and invisible characters do not matter', () => {
  for (const text of [
    'ab12 x',
    'ＡＢ１２Ｘ',
    '\ufeffAB12X\r\n',
    'A\u200bB\u00ad1\u3000 2\u00a0x',
    '\u202aab12x\u202c',
  ]) {
    expect(normalizeCode(text)).toBe('AB12X');
  }
  expect(normalizeCode('粤icp备１５０７１４８０号 － 27')).toBe('粤ICP备15071480号-27');
});

test('normalizing twice is normalizing once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const once = normalizeCode(text);
      expect(normalizeCode(once)).toBe(once);
    }),
    { numRuns: 1500 },
  );
});

test('normalizing twice is normalizing once, for each character of the basic plane', () => {
  const unstable: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const once = normalizeCode(`A${String.fromCharCode(unit)}`);
    if (normalizeCode(once) !== once) unstable.push(unit.toString(16));
  }
  expect(unstable).toEqual([]);
});
