/**
 * What a check of an identifier found. `value` is the normalized text (see `normalizeCode`), whatever was
 * found; `faults` is empty for a code that satisfies its standard. The arrays are shared and never written.
 */
export type IdentifierCheck<Fault extends string> = {
  readonly value: string;
  readonly faults: readonly Fault[];
};

/**
 * Hard and soft faults apart. A hard fault (`format`) means that the text is no such identifier at all; a soft
 * one that a genuine but mistyped, or an early and irregular, identifier is possible: taken with a warning.
 */
export function isHardFault(fault: string): boolean {
  return fault === 'format';
}

/** True where nothing at all was found. */
export function isValid(check: IdentifierCheck<string>): boolean {
  return check.faults.length === 0;
}
