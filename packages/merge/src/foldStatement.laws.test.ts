import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldStatement } from './foldStatement.ts';
import { decodeRegisters, encodeRegisters, type Register, type Registers } from './Registers.ts';
import { type DrawnStatement, drawnStatements, foldAll } from './testStatements.ts';

/** By definition: of each field the statement with the highest stamp. */
function latest(statements: readonly DrawnStatement[]): Registers {
  const registers = new Map<string, Register>();
  for (const { fields, stamp } of statements.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))) {
    for (const [field, said] of Object.entries(fields)) registers.set(field, { ...said, stamp } as Register);
  }
  return registers;
}

const shuffled = drawnStatements.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray(all, { minLength: all.length }),
    fc.subarray(all),
    fc.nat(all.length),
  ),
);

test('the latest statement on a field wins, in any order, any number of times, in any pieces', () => {
  fc.assert(
    fc.property(shuffled, ([all, order, again, cut]) => {
      const wanted = latest(all);
      expect(foldAll([...order, ...again])).toEqual(wanted);
      // Registers that are stored between two pieces go on as if they had not been.
      const stored = decodeRegisters(encodeRegisters(foldAll(order.slice(0, cut))));
      expect(foldAll(order.slice(cut), stored)).toEqual(decodeRegisters(encodeRegisters(wanted)));
    }),
    { numRuns: 500 },
  );
});

test('it says whether a register moved', () => {
  fc.assert(
    fc.property(drawnStatements, (statements) => {
      const registers: Registers = new Map();
      for (const { fields, stamp } of statements) {
        const before = new Map(registers);
        const moved = foldStatement(registers, fields, stamp);
        expect(moved).toBe([...registers].some(([field, register]) => before.get(field) !== register));
        expect(foldStatement(registers, fields, stamp)).toBe(false);
      }
    }),
  );
});

test('an equal value with a later stamp moves the register', () => {
  const registers: Registers = new Map();
  expect(foldStatement(registers, { name: { value: '甲' } }, 'a')).toBe(true);
  expect(foldStatement(registers, { name: { value: '甲' } }, 'b')).toBe(true);
  expect(registers.get('name')?.stamp).toBe('b');
});
