import {
  checkRegistrationNumber,
  checkUnifiedSocialCreditCode,
  normalizeCode,
  usccIsLinkable,
} from '@liandong/standards';
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

/** A source's own way to name a record: what `{keyscheme, key}` says within a registry. */
type Reference = Pick<SourceRecord, 'keyscheme' | 'key'>;

/**
 * The key by which a reference finds its organization: an identifier that links, whoever filed it (`uscc:…`, `regno:…`),
 * else what the registry itself calls it (`icp-subject:cyberspace:…`).
 */
export function referenceKey(registry: string, { keyscheme, key }: Reference): string {
  const uscc = keyscheme === 'uscc' ? validUscc(key) : undefined;
  if (uscc !== undefined) return `uscc:${uscc}`;
  const number = keyscheme === 'registration-number' ? validRegistrationNumber(key) : undefined;
  if (number !== undefined) return `regno:${number}`;
  return `${keyscheme}:${registry}:${normalizeCode(key)}`;
}

/** Everything by which an organization's record is found: its identifiers, and the key that its registry gives it. */
export function recordKeys(record: Identified & Pick<SourceRecord, 'registry'>): string[] {
  const { uscc, registrationNumbers } = recordIdentifiers(record);
  const keys = new Set(registrationNumbers.map((number) => `regno:${number}`));
  if (uscc !== undefined) keys.add(`uscc:${uscc}`);
  keys.add(referenceKey(record.registry, record));
  return [...keys];
}
