import type { FieldScalar } from '@liandong/contracts/events';

/** The latest statement on one field of one source record. */
export interface Register {
  readonly value: FieldScalar;
  /** As filed, where it differs. */
  readonly raw?: string;
  /** Packed; see stamp.ts. */
  readonly stamp: string;
}

/** The fold of a record's statements, by field. */
export type Registers = Map<string, Register>;

type Encoded = { s: string[]; f: Record<string, [number, FieldScalar] | [number, FieldScalar, string]> };

/**
 * The canonical text of registers: stamps once and in order, fields in order (names that are whole numbers first, as
 * in every JavaScript object), so that equal folds have equal texts whatever the order of arrival. Most records hold
 * one or two stamps, so it is short.
 */
export function encodeRegisters(registers: Registers): string {
  const stamps = [...new Set([...registers.values()].map((register) => register.stamp))].sort();
  const places = new Map(stamps.map((stamp, place) => [stamp, place]));
  // Without a prototype, or a field called __proto__ would be lost.
  const fields = Object.create(null) as Encoded['f'];
  for (const field of [...registers.keys()].sort()) {
    const register = registers.get(field) as Register;
    const place = places.get(register.stamp) as number;
    fields[field] =
      register.raw === undefined ? [place, register.value] : [place, register.value, register.raw];
  }
  return JSON.stringify({ s: stamps, f: fields } satisfies Encoded);
}

/** The registers that a canonical text holds. */
export function decodeRegisters(text: string): Registers {
  const { s: stamps, f: fields } = JSON.parse(text) as Encoded;
  const registers: Registers = new Map();
  for (const [field, [place, value, raw]] of Object.entries(fields)) {
    const stamp = stamps[place] as string;
    registers.set(field, raw === undefined ? { value, stamp } : { value, raw, stamp });
  }
  return registers;
}
