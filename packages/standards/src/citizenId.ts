import type { IdentifierCheck } from './IdentifierCheck.ts';
import { normalizeCode } from './normalizeCode.ts';

/** `format` is hard; `birth-date` (no such day) and `check-digit` are soft. */
export type CitizenIdFault = 'format' | 'birth-date' | 'check-digit';

const FORM = /^[0-9]{17}[0-9X]$/;
const BODY = /^[0-9]{17}$/;
const CHECK_CHARACTERS = '0123456789X';

/** ISO 7064 MOD 11-2: 2^(18 − i) mod 11 of the seventeen digits, i from 1. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

const NONE: readonly CitizenIdFault[] = [];
const FORMAT: readonly CitizenIdFault[] = ['format'];
const DATE: readonly CitizenIdFault[] = ['birth-date'];
const CHECK: readonly CitizenIdFault[] = ['check-digit'];
const BOTH: readonly CitizenIdFault[] = ['birth-date', 'check-digit'];

/**
 * Checks a citizen identification number 公民身份号码 (GB 11643-1999): 17 digits and a check character 0-9 or X by
 * ISO 7064 MOD 11-2. The 15-digit numbers, void since 2013, have a format fault. No clock is read: a birth date
 * in the future is not found.
 *
 * What the check character detects: every single wrong character and every exchange of neighbours (each
 * weight is twice the next). The exchange of two characters ten places apart is not: 2^10 = 1 mod 11.
 *
 * The value is personal data: keep it out of logs, messages and addresses.
 */
export function checkCitizenId(text: string): IdentifierCheck<CitizenIdFault> {
  const value = normalizeCode(text);
  if (!FORM.test(value)) return { value, faults: FORMAT };
  const checkFails = value.charAt(17) !== checkCharacterOf(value);
  if (!isDay(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)))) {
    return { value, faults: checkFails ? BOTH : DATE };
  }
  return { value, faults: checkFails ? CHECK : NONE };
}

/**
 * The check character for the seventeen digits before it.
 *
 * @throws RangeError where `first17` is not seventeen digits; the message does not repeat it.
 */
export function citizenIdCheckCharacter(first17: string): string {
  if (!BODY.test(first17)) throw new RangeError('a citizen identification number has a body of 17 digits');
  return checkCharacterOf(first17);
}

function checkCharacterOf(wellFormed: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] as number) * (wellFormed.charCodeAt(i) - 48);
  return CHECK_CHARACTERS.charAt((12 - (sum % 11)) % 11);
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
}
