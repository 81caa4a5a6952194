import type { IdentifierCheck } from './IdentifierCheck.ts';
import { normalizeCode } from './normalizeCode.ts';
import { organizationCodeCheckCharacterAt } from './organizationCode.ts';

/** `format` is hard; `check-character` (GB 32100) and `organization-code` (GB 11714 inside it) are soft. */
export type UsccFault = 'format' | 'check-character' | 'organization-code';

/** The parts of a unified social credit code, as GB 32100-2015 clause 4 cuts it. */
export type UsccParts = {
  /** Registration department, 1 character: see `usccDepartments`. */
  readonly department: string;
  /** Category within that department, 1 character. */
  readonly category: string;
  /** GB/T 2260 digits of the registering authority, 6: where it was registered once, not where it is today. */
  readonly division: string;
  /** Organization code (GB 11714), 9 characters, its own check character last. */
  readonly organizationCode: string;
  readonly checkCharacter: string;
};

/** GB 32100-2015, table 2: 31 characters, without I O S V Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const BODY = /^[0-9A-HJ-NPQRTUWXY]{17}$/;

const VALUE_OF = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUE_OF[ALPHABET.charCodeAt(i)] = i;

/** GB 32100-2015, clause 5: 3^i mod 31 of the seventeen characters before the check character. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const NONE: readonly UsccFault[] = [];
const FORMAT: readonly UsccFault[] = ['format'];
const CHECK: readonly UsccFault[] = ['check-character'];
const ORGANIZATION: readonly UsccFault[] = ['organization-code'];
const BOTH: readonly UsccFault[] = ['check-character', 'organization-code'];

/**
 * Checks a unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters, normalized first.
 *
 * What the check character detects: every single wrong character (31 is prime and the alphabet has 31
 * characters) and every exchange of two characters, neighbours or not, since the weights differ, except one:
 * the first with the eighteenth, which both weigh 1, leave a code that is valid again.
 *
 * Early pilot codes are genuine and fail; see `usccIsLinkable` for what may be relied on.
 */
export function checkUnifiedSocialCreditCode(text: string): IdentifierCheck<UsccFault> {
  const value = normalizeCode(text);
  if (!FORM.test(value)) return { value, faults: FORMAT };
  const checkFails = value.charAt(17) !== checkCharacterOf(value);
  const organizationFails = value.charAt(16) !== organizationCodeCheckCharacterAt(value, 8);
  if (checkFails) return { value, faults: organizationFails ? BOTH : CHECK };
  return { value, faults: organizationFails ? ORGANIZATION : NONE };
}

/**
 * Whether a code may join records: well formed and its check character right. One that only fails the
 * organization code inside is accepted (189 of 2,994,692 real codes do); one that fails its check character
 * goes to review, and joins nothing.
 */
export function usccIsLinkable(check: IdentifierCheck<UsccFault>): boolean {
  return (
    check.faults === NONE || !(check.faults.includes('format') || check.faults.includes('check-character'))
  );
}

/**
 * The check character for the seventeen characters before it: A[(31 − Σ weight·value mod 31) mod 31].
 *
 * @throws RangeError where `first17` is not seventeen characters of the alphabet.
 */
export function usccCheckCharacter(first17: string): string {
  if (!BODY.test(first17))
    throw new RangeError('a unified social credit code has a body of 17 characters 0-9 A-Y without I O S V');
  return checkCharacterOf(first17);
}

/**
 * Cuts a normalized code without format fault into its parts.
 *
 * @throws RangeError where the value is not well formed: check first.
 */
export function usccParts(value: string): UsccParts {
  if (!FORM.test(value)) throw new RangeError('not a well-formed unified social credit code');
  return {
    department: value.charAt(0),
    category: value.charAt(1),
    division: value.slice(2, 8),
    organizationCode: value.slice(8, 17),
    checkCharacter: value.charAt(17),
  };
}

function checkCharacterOf(wellFormed: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) {
    sum += (WEIGHTS[i] as number) * (VALUE_OF[wellFormed.charCodeAt(i)] as number);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
