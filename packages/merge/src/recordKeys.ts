import { checkRegistrationNumber, checkUnifiedSocialCreditCode, usccIsLinkable } from '@liandong/standards';
import type { SourceRecord } from './SourceRecord.ts';

type Identified = Pick<SourceRecord, 'keyscheme' | 'key' | 'registers'>;

function text(record: Identified, field: string): string | undefined {
  const value = record.registers.get(field)?.value;
  return typeof value === 'string' ? value : undefined;
}

function validUscc(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const check = checkUnifiedSocialCreditCode(code);
  return usccIsLinkable(check) ? check.value : undefined;
}

function validRegistrationNumber(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const check = checkRegistrationNumber(number);
  return check.faults.length === 0 ? check.value : undefined;
}

/**
 * The identifiers by which a record can be linked: at most one unified social credit code (its key where that is
 * one, else the field), and its registration numbers. Only what passes its check counts as evidence; a code that
 * fails its check character goes to review instead (domain.md §2).
 */
export function recordIdentifiers(record: Identified): { uscc?: string; registrationNumbers: string[] } {
  const uscc =
    record.keyscheme === 'uscc' ? validUscc(record.key) : validUscc(text(record, 'unifiedSocialCreditCode'));
  const numbers = [
    record.keyscheme === 'registration-number' ? validRegistrationNumber(record.key) : undefined,
    validRegistrationNumber(text(record, 'registrationNumber')),
  ].filter((number) => number !== undefined);
  const registrationNumbers = [...new Set(numbers)];
  return uscc === undefined ? { registrationNumbers } : { uscc, registrationNumbers };
}

/** The identifiers as keys of a lookup, `uscc:…` and `regno:…`. */
export function recordKeys(record: Identified): string[] {
  const { uscc, registrationNumbers } = recordIdentifiers(record);
  const keys = registrationNumbers.map((number) => `regno:${number}`);
  if (uscc !== undefined) keys.push(`uscc:${uscc}`);
  return keys;
}
