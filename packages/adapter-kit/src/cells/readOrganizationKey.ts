import type { Fields } from '@liandong/contracts/events';
import {
  checkRegistrationNumber,
  checkUnifiedSocialCreditCode,
  kindOfRegistrationNumber,
  kindOfUscc,
  usccCategoryName,
} from '@liandong/standards';
import type { FindingCode } from '../findings.ts';
import type { Finding, Row, StatementDraft } from '../registry/Registry.ts';
import { type CellNotation, cellText } from './CellNotation.ts';
import { fieldValue } from './readCells.ts';

/** How a row names its organization. */
export interface KeyCells {
  /** The column with the unified social credit code. */
  readonly code: string;
  /** The column with the registration number, where the layout has one. */
  readonly registrationNumber?: string;
  /** Department and category of the codes that the registry issues. */
  readonly ownCodes: readonly string[];
  /** Whether the registry's older rows carry a 15-digit registration number (GS 15-2006) instead of a code. */
  readonly takesRegistrationNumbers: boolean;
  readonly notation: CellNotation;
}

export type KeyReading =
  | {
      readonly kind: 'key';
      readonly record: StatementDraft['record'];
      readonly subject: string;
      readonly fields: Fields;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/**
 * The source record that a row speaks of: by its unified social credit code, else by its registration number. A
 * code that fails its check character, or the organization code inside, is a key with a warning; one that is no
 * code at all, or another department's, is none. The kind comes from the key alone, so that a record stays the
 * same whatever else of the row changes.
 */
export function readOrganizationKey(row: Row, cells: KeyCells): KeyReading {
  const code = cellText(row.cell(cells.code), cells.code, cells.notation);
  if (typeof code === 'string') return readCode(code, cells);
  const column = cells.registrationNumber;
  const number = column === undefined ? undefined : cellText(row.cell(column), column, cells.notation);
  if (column === undefined || typeof number !== 'string') return unreadable('key-missing', cells.code);
  return readRegistrationNumber(number, column);
}

function readCode(filed: string, cells: KeyCells): KeyReading {
  const { value, faults } = checkUnifiedSocialCreditCode(filed);
  if (faults.includes('format')) {
    const isNumber = cells.takesRegistrationNumbers && /^\d{15}$/.test(value);
    return isNumber
      ? readRegistrationNumber(filed, cells.code)
      : unreadable('uscc-format', cells.code, filed);
  }
  const kind = kindOfUscc(value);
  if (kind === undefined || !cells.ownCodes.includes(value.slice(0, 2))) {
    const known = usccCategoryName(value.charAt(0), value.charAt(1)) !== undefined;
    return unreadable(known ? 'other-registry' : 'kind-unknown', cells.code, filed);
  }
  const codes: FindingCode[] = [];
  if (faults.includes('check-character')) codes.push('uscc-check-character');
  else if (faults.includes('organization-code')) codes.push('uscc-organization-code');
  if (value !== filed) codes.push('uscc-lower-case');
  return {
    kind: 'key',
    record: { kind, keyscheme: 'uscc', key: value },
    subject: filed,
    fields: { unifiedSocialCreditCode: fieldValue(value, filed) },
    findings: codes.map((finding) => ({ code: finding, column: cells.code, value: filed })),
  };
}

function readRegistrationNumber(filed: string, column: string): KeyReading {
  const { value, faults } = checkRegistrationNumber(filed);
  if (faults.includes('format')) return unreadable('registration-number-format', column, filed);
  return {
    kind: 'key',
    record: { kind: kindOfRegistrationNumber(value), keyscheme: 'registration-number', key: value },
    subject: filed,
    fields: { registrationNumber: fieldValue(value, filed) },
    findings: faults.length === 0 ? [] : [{ code: 'registration-number-check-digit', column, value: filed }],
  };
}

function unreadable(code: FindingCode, column: string, value?: string): KeyReading {
  return { kind: 'unreadable', finding: value === undefined ? { code, column } : { code, column, value } };
}
