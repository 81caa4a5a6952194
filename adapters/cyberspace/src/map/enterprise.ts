import {
  type CellMap,
  type Column,
  countCell,
  icpSubjectCell,
  joinCells,
  mappedCell,
  nameCell,
  type Row,
  type RowReading,
  readCells,
  readOrganizationKey,
  readPartySection,
  rejectedRow,
  rowReading,
  textCell,
} from '@liandong/adapter-kit';
import { staffField } from '@liandong/contracts/events';
import { internetCategories } from '../codes/internetCategories.ts';
import { partySection } from '../codes/partySection.ts';
import { notation } from '../corrections.ts';
import { keyCells } from '../keyCells.ts';
import { cellsAsFiled } from './cellsAsFiled.ts';

const cells: readonly CellMap[] = [
  nameCell('name', 'name'),
  icpSubjectCell('icpSubject'),
  mappedCell('category', 'internetCategory', internetCategories),
  textCell('address', 'operatingAddress'),
  countCell('members', 'membersTotal'),
];

/**
 * A row of the roster: what is, as of the filing's date. Its count of staff stands beside the others as `registration`: what
 * a registry keeps in its own register, without the evidence of a report, an insurance or a visit. 属地 is neither
 * where the unit is registered nor an address: it travels as it was filed.
 */
export function mapEnterprise(row: Row, columns: readonly Column[], asOf: string): RowReading {
  const layout = { columns, notation };
  const key = readOrganizationKey(row, keyCells);
  const read = joinCells(
    readCells(row, [...cells, countCell('staff', staffField('registration', asOf))], layout),
    readPartySection(row, partySection, layout),
    cellsAsFiled(row, ['territory'], layout),
  );
  if (read.fields['name'] === undefined) return rejectedRow(key, { code: 'name-missing', column: 'name' });
  return rowReading(key, read, { type: 'organization.changed' });
}
