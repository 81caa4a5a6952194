import {
  type CellMap,
  type CellsRead,
  type Column,
  cellText,
  countCell,
  fieldValue,
  headingOf,
  joinCells,
  mappedCell,
  nameCell,
  type Row,
  type RowReading,
  readCells,
  readOrganizationKey,
  readPartySection,
  readReportYear,
  rejectedRow,
  rowReading,
  textCell,
} from '@liandong/adapter-kit';
import { staffField } from '@liandong/contracts/events';
import { parseWholeCount } from '@liandong/standards';
import { partySection } from '../codes/partySection.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { listNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

const keyCells = { code: 'code', ownCodes, takesRegistrationNumbers: false, notation: listNotation };

const cells: readonly CellMap[] = [
  nameCell('name', 'name'),
  mappedCell('status', 'registrationStatus', registrationStatuses),
  textCell('registrar', 'registrationAuthority'),
  textCell('supervisor', 'supervisingDepartment'),
  countCell('formalMembers', 'membersFormal'),
  countCell('probationaryMembers', 'membersProbationary'),
];

/** An annual inspection: what is, as of the day it was filed, with counts of 31 December of its year. */
export function mapAnnualInspection(row: Row, columns: readonly Column[], asOf: string): RowReading {
  const layout = { columns, notation: listNotation };
  const key = readOrganizationKey(row, keyCells);
  const year = readReportYear(row, 'reportYear', asOf);
  if (year.kind === 'unreadable') return rejectedRow(key, year.finding);
  const read = joinCells(
    readCells(row, cells, layout),
    readStaff(row, columns, year.countDate),
    readPartySection(row, partySection, layout),
  );
  return rowReading(key, read, {
    type: 'organization.reported',
    fields: { reportYear: fieldValue(year.year, row.cell('reportYear') ?? '') },
  });
}

/**
 * 从业人员 of the inspection are full-time and part-time together. Where the form leaves one of them empty, or one
 * cannot be read, the sum is not known: what was filed travels unread.
 */
function readStaff(row: Row, columns: readonly Column[], countDate: string): CellsRead {
  const nothing = { fields: {}, findings: [], unread: {} };
  const filed = ['fullTime', 'partTime'].flatMap((column) => {
    const text = cellText(row.cell(column), column, listNotation);
    return typeof text === 'string' ? [{ column, text, count: parseWholeCount(text) }] : [];
  });
  const unread = Object.fromEntries(filed.map(({ column, text }) => [headingOf(columns, column), text]));
  const faults = filed.filter(({ count }) => count === undefined);
  if (faults.length > 0) {
    const findings = faults.map(({ column, text }) => ({
      code: 'number-unreadable' as const,
      column,
      value: text,
    }));
    return { ...nothing, findings, unread };
  }
  const [fullTime, partTime] = filed;
  if (fullTime === undefined) return nothing;
  if (partTime === undefined) {
    const missing = fullTime.column === 'fullTime' ? 'partTime' : 'fullTime';
    return { ...nothing, findings: [{ code: 'value-missing', column: missing }], unread };
  }
  const staff = (fullTime.count ?? 0) + (partTime.count ?? 0);
  return {
    ...nothing,
    fields: {
      [staffField('annual-report', countDate)]: { value: staff, raw: `${fullTime.text}+${partTime.text}` },
    },
  };
}
