import type { IdentifierCheck } from './IdentifierCheck.ts';
import { normalizeCode } from './normalizeCode.ts';

/** `format` is hard, `check-digit` soft. */
export type RegistrationNumberFault = 'format' | 'check-digit';

const FORM = /^[0-9]{15}$/;
const BODY = /^[0-9]{14}$/;

const NONE: readonly RegistrationNumberFault[] = [];
const FORMAT: readonly RegistrationNumberFault[] = ['format'];
const CHECK: readonly RegistrationNumberFault[] = ['check-digit'];

/**
 * Checks a business registration number 工商注册号 (GS 15-2006): 15 digits, the last by ISO 7064 MOD 11,10. The
 * 13-digit numbers from before 2007 and numbers with letters of local schemes have a format fault.
 *
 * What it detects: every single wrong digit, and the exchange of neighbours a and b unless {a, b} is
 * {k, k + 1 mod 10} with k = (5 − p) mod 10, p being the algorithm's product (1 to 10) before the two digits:
 * one pair of the 45 for each p, so 2.2 % of exchanges pass.
 */
export function checkRegistrationNumber(text: string): IdentifierCheck<RegistrationNumberFault> {
  const value = normalizeCode(text);
  if (!FORM.test(value)) return { value, faults: FORMAT };
  return { value, faults: value.charAt(14) === checkDigitOf(value) ? NONE : CHECK };
}

/**
 * The check digit for the fourteen digits before it.
 *
 * @throws RangeError where `first14` is not fourteen digits.
 */
export function registrationNumberCheckDigit(first14: string): string {
  if (!BODY.test(first14)) throw new RangeError('a registration number has a body of 14 digits');
  return checkDigitOf(first14);
}

function checkDigitOf(wellFormed: string): string {
  let product = 10;
  for (let i = 0; i < 14; i++) {
    const sum = (product + wellFormed.charCodeAt(i) - 48) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
