import type { Fields } from '@liandong/contracts/events';
import type { Registers } from './Registers.ts';

/**
 * Joins what a statement says into a record's registers: of two statements on one field the later stamp wins.
 * Commutative, associative and idempotent, so the order and number of times do not matter.
 *
 * @returns whether a register moved; an equal value with a later stamp moves it too
 */
export function foldStatement(registers: Registers, fields: Fields, stamp: string): boolean {
  let moved = false;
  for (const field in fields) {
    const held = registers.get(field);
    if (held !== undefined && held.stamp >= stamp) continue;
    const { value, raw } = fields[field] as Fields[string];
    registers.set(field, raw === undefined ? { value, stamp } : { value, raw, stamp });
    moved = true;
  }
  return moved;
}
