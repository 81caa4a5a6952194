import { looksPersonal, maskCitizenId } from '@liandong/crypto';
import { checkCitizenId, checkRegistrationNumber, checkUnifiedSocialCreditCode } from '@liandong/standards';
import type { Row } from '../registry/Registry.ts';
import { formerCitizenId } from './formerCitizenId.ts';
import { type KeyCells, type KeyReading, readOrganizationKey } from './readOrganizationKey.ts';

/**
 * Does a cell that should hold a unit's code hold a citizen id? Citizen ids of some provinces have the form of unified
 * social credit codes (51… to 53… are also social organizations), old ones that of registration numbers; one that
 * satisfies the code's own check is a code.
 */
export function isCitizenIdInstead(text: string): boolean {
  const code = checkUnifiedSocialCreditCode(text);
  if (code.faults.length === 0) return false;
  if (formerCitizenId.test(code.value)) return checkRegistrationNumber(text).faults.length > 0;
  return looksPersonal(code.value) || checkCitizenId(text).faults.length === 0;
}

/** The unit that a row of a roster names, as `readOrganizationKey`; a citizen id that slipped into its column is none. */
export function readUnitKey(row: Row, cells: KeyCells): KeyReading {
  for (const column of [cells.code, cells.registrationNumber, cells.icpSubject]) {
    const text = column === undefined ? '' : (row.cell(column) ?? '');
    if (column !== undefined && isCitizenIdInstead(text))
      return {
        kind: 'unreadable',
        finding: { code: 'personal-data-misplaced', column, value: maskCitizenId(text) },
      };
  }
  return readOrganizationKey(row, cells);
}
