import {
  type CellMap,
  type Column,
  countCell,
  fieldValue,
  industryCell,
  joinCells,
  mappedCell,
  nameCell,
  type PartySectionCodes,
  type Row,
  type RowReading,
  readCells,
  readOrganizationKey,
  readPartySection,
  readReportYear,
  registrationNumberCell,
  rejectedRow,
  rowReading,
} from '@liandong/adapter-kit';
import { staffField } from '@liandong/contracts/events';
import { controls } from '../codes/controls.ts';
import { operatingStates } from '../codes/registrationStatuses.ts';
import { listNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

const keyCells = {
  code: 'code',
  registrationNumber: 'registrationNumber',
  ownCodes,
  takesRegistrationNumbers: true,
  notation: listNotation,
};

/**
 * An annual report: what is, as of the day it was filed, with counts of 31 December of its year. 党员人数 includes
 * probationary members (NumParM), so it says nothing of formal ones.
 */
export function mapAnnualReport(
  row: Row,
  report: {
    readonly columns: readonly Column[];
    readonly asOf: string;
    readonly codes: PartySectionCodes;
  },
): RowReading {
  const layout = { columns: report.columns, notation: listNotation };
  const key = readOrganizationKey(row, keyCells);
  const year = readReportYear(row, 'reportYear', report.asOf);
  if (year.kind === 'unreadable') return rejectedRow(key, year.finding);
  const read = joinCells(
    readCells(row, cellsOf(year.countDate), layout),
    readPartySection(row, report.codes, layout),
  );
  return rowReading(key, read, {
    type: 'organization.reported',
    fields: { reportYear: fieldValue(year.year, row.cell('reportYear') ?? '') },
  });
}

function cellsOf(countDate: string): readonly CellMap[] {
  return [
    nameCell('name', 'name'),
    registrationNumberCell('registrationNumber', 'registrationNumber'),
    mappedCell('state', 'registrationStatus', operatingStates),
    mappedCell('control', 'control', controls),
    industryCell('industry'),
    countCell('staff', staffField('annual-report', countDate)),
    countCell('insured', staffField('social-insurance', countDate)),
    countCell('members', 'membersTotal'),
  ];
}
