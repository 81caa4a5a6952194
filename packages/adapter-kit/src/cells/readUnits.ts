import { maskCitizenId } from '@liandong/crypto';
import {
  checkRegistrationNumber,
  checkUnifiedSocialCreditCode,
  icpSubjectOf,
  kindOfRegistrationNumber,
  kindOfUscc,
  type OrganizationKind,
} from '@liandong/standards';
import type { FindingCode } from '../findings.ts';
import type { Finding, OwnCodes, Row } from '../registry/Registry.ts';
import type { RecordReference } from '../registry/StatementDraft.ts';
import { cellText } from './CellNotation.ts';
import type { UnitCells } from './memberRoster.ts';
import { isCitizenIdInstead } from './readUnitKey.ts';

interface Units {
  readonly records: readonly RecordReference[];
  readonly findings: readonly Finding[];
}

const parting = /[、;；,，\n\r]+/u;

/** The kind of a unit whose department files nothing here. */
const unknownKind = 'organization';

/**
 * The units that a cell names by their codes, parted by 、 or a comma or semicolon, each once. A Party organization may
 * cover units of any registrar; what is no code is a finding, and the others stand.
 */
export function readUnits(row: Row, column: string, registry: UnitCells): Units {
  const text = cellText(row.cell(column), column, registry.notation) ?? '';
  const parts = new Set(text.split(parting).flatMap((part) => (part.trim() === '' ? [] : [part.trim()])));
  const read = [...parts].map((part) => readUnit(part, registry));
  return {
    records: read.flatMap(({ record }) => (record === undefined ? [] : [record])),
    findings: read.flatMap(({ code, value }) => (code === undefined ? [] : [{ code, column, value }])),
  };
}

/** The one kind of a registry's records, where it has one. */
function soleKind(ownCodes: OwnCodes): OrganizationKind | undefined {
  return 'anyOf' in ownCodes && ownCodes.anyOf !== 'as-coded' ? ownCodes.anyOf : undefined;
}

interface Unit {
  readonly record?: RecordReference;
  readonly code?: FindingCode;
  readonly value: string;
}

function readUnit(text: string, { ownCodes, takesRegistrationNumbers, takesIcpSubjects }: UnitCells): Unit {
  if (isCitizenIdInstead(text)) return { code: 'personal-data-misplaced', value: maskCitizenId(text) };
  const { value, faults } = checkUnifiedSocialCreditCode(text);
  if (!faults.includes('format')) {
    const kind = soleKind(ownCodes) ?? kindOfUscc(value) ?? unknownKind;
    const record = { kind, keyscheme: 'uscc' as const, key: value };
    if (faults.includes('check-character')) return { record, code: 'uscc-check-character', value: text };
    if (faults.includes('organization-code')) return { record, code: 'uscc-organization-code', value: text };
    return { record, value: text };
  }
  const number = checkRegistrationNumber(text);
  if (takesRegistrationNumbers && !number.faults.includes('format')) {
    const kind = kindOfRegistrationNumber(number.value);
    const record = { kind, keyscheme: 'registration-number' as const, key: number.value };
    return number.faults.length === 0
      ? { record, value: text }
      : { record, code: 'registration-number-check-digit', value: text };
  }
  const [icp, kind] = [icpSubjectOf(text), soleKind(ownCodes)];
  if (takesIcpSubjects === true && icp !== undefined && kind !== undefined)
    return { record: { kind, keyscheme: 'icp-subject', key: icp }, value: text };
  return { code: 'uscc-format', value: text };
}
