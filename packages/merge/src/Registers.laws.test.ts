import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRegisters, encodeRegisters } from './Registers.ts';
import { drawnStatements, foldAll } from './testStatements.ts';

test('equal registers have equal texts, whatever the order in which fields came', () => {
  const shuffled = drawnStatements.chain((statements) => {
    const entries = [...foldAll(statements)];
    return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
  });
  fc.assert(
    fc.property(shuffled, ([entries, others]) => {
      expect(encodeRegisters(new Map(others))).toBe(encodeRegisters(new Map(entries)));
    }),
    { numRuns: 500 },
  );
});

test('a text gives its registers back, and they the text', () => {
  fc.assert(
    fc.property(drawnStatements, (statements) => {
      const registers = foldAll(statements);
      const text = encodeRegisters(registers);
      const decoded = decodeRegisters(text);
      expect(decoded).toEqual(registers);
      expect(encodeRegisters(decoded)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('different registers have different texts', () => {
  const parts = { stamp: '2026-01-01 0000000001.00000002.00001.0001' };
  const texts = [
    new Map(),
    new Map([['a', { value: null, ...parts }]]),
    new Map([['a', { value: '', ...parts }]]),
    new Map([['a', { value: null, raw: '', ...parts }]]),
    new Map([['a', { value: '1', ...parts }]]),
    new Map([['a', { value: 1, ...parts }]]),
    new Map([['a', { value: 1, stamp: '2026-01-02 0000000001.00000002.00001.0001' }]]),
    new Map([['b', { value: 1, ...parts }]]),
  ].map(encodeRegisters);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a field called __proto__ is a field like any other', () => {
  const registers = new Map([['__proto__', { value: 1, stamp: 's' }]]);
  expect(encodeRegisters(registers)).toBe('{"s":["s"],"f":{"__proto__":[0,1]}}');
  expect(decodeRegisters(encodeRegisters(registers))).toEqual(registers);
});
