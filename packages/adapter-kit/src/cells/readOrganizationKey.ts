import type { Fields } from '@liandong/contracts/events';
import {
  checkRegistrationNumber,
  checkUnifiedSocialCreditCode,
  icpSubjectOf,
  kindOfRegistrationNumber,
  kindOfUscc,
  type OrganizationKind,
  organizationKind,
  usccCategoryName,
} from '@liandong/standards';
import type { FindingCode } from '../findings.ts';
import type { Finding, OwnCodes, Row } from '../registry/Registry.ts';
import type { RecordReference } from '../registry/StatementDraft.ts';
import { type CellNotation, cellText } from './CellNotation.ts';
import { fieldValue } from './readCells.ts';

/** How a row names its organization. */
export interface KeyCells {
  /** The column with the unified social credit code. */
  readonly code: string;
  /** The column with the registration number, where the layout has one. */
  readonly registrationNumber?: string;
  /** The column with the ICP subject number 主体备案号, where the layout has one. */
  readonly icpSubject?: string;
  readonly ownCodes: OwnCodes;
  /** Whether the registry's older rows carry a 15-digit registration number (GS 15-2006) instead of a code. */
  readonly takesRegistrationNumbers: boolean;
  readonly notation: CellNotation;
}

export type KeyReading =
  | {
      readonly kind: 'key';
      readonly record: RecordReference;
      readonly subject: string;
      readonly fields: Fields;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/**
 * The source record that a row speaks of: by its unified social credit code, else by its registration number or its ICP
 * subject. A code that fails its check character, or the organization code inside, is a key with a warning; one that is no
 * code at all, or another department's, is none. The kind comes from the key alone, so that a record stays the
 * same whatever else of the row changes.
 */
export function readOrganizationKey(row: Row, cells: KeyCells): KeyReading {
  const code = cellText(row.cell(cells.code), cells.code, cells.notation);
  if (typeof code === 'string') return readCode(code, cells);
  const number = textOf(row, cells.registrationNumber, cells);
  if (number !== undefined) return readRegistrationNumber(number.text, number.column);
  const icp = textOf(row, cells.icpSubject, cells);
  if (icp !== undefined) return readIcpSubject(icp.text, icp.column, cells.ownCodes);
  return unreadable('key-missing', cells.code);
}

function textOf(row: Row, column: string | undefined, { notation }: KeyCells) {
  const text = column === undefined ? undefined : cellText(row.cell(column), column, notation);
  return column === undefined || typeof text !== 'string' ? undefined : { column, text };
}

function readCode(filed: string, cells: KeyCells): KeyReading {
  const { value, faults } = checkUnifiedSocialCreditCode(filed);
  if (faults.includes('format')) {
    const isNumber = cells.takesRegistrationNumbers && /^\d{15}$/.test(value);
    return isNumber
      ? readRegistrationNumber(filed, cells.code)
      : unreadable('uscc-format', cells.code, filed);
  }
  const kind = kindOfCode(value, cells.ownCodes);
  if (!organizationKind.has(kind)) return unreadable(kind, cells.code, filed);
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

/** Departments of GB 32100-2015 whose bodies are the state's: 机构编制, 外交, 中央军委. No committee's list has them. */
const stateDepartments = ['1', '2', 'A'];

function kindOfCode(
  value: string,
  ownCodes: OwnCodes,
): OrganizationKind | 'other-registry' | 'kind-unknown' | 'out-of-scope' {
  const kind = kindOfUscc(value);
  if ('anyOf' in ownCodes) {
    if (stateDepartments.includes(value.charAt(0))) return 'out-of-scope';
    return ownCodes.anyOf === 'as-coded' ? (kind ?? 'kind-unknown') : ownCodes.anyOf;
  }
  if (kind !== undefined && ownCodes.includes(value.slice(0, 2))) return kind;
  const known = usccCategoryName(value.charAt(0), value.charAt(1)) !== undefined;
  return known ? 'other-registry' : 'kind-unknown';
}

/** The subject alone is the key: what was filed under it (`-1`) is left to raw. */
function readIcpSubject(filed: string, column: string, ownCodes: OwnCodes): KeyReading {
  const subject = icpSubjectOf(filed);
  const kind = 'anyOf' in ownCodes && ownCodes.anyOf !== 'as-coded' ? ownCodes.anyOf : undefined;
  if (subject === undefined || kind === undefined) return unreadable('icp-format', column, filed);
  return {
    kind: 'key',
    record: { kind, keyscheme: 'icp-subject', key: subject },
    subject: filed,
    fields: { icpSubject: fieldValue(subject, filed) },
    findings: [],
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
