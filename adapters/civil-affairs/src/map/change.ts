import {
  type CellMap,
  type Column,
  capitalCell,
  countCell,
  dateCell,
  divisionCell,
  mappedCell,
  nameCell,
  type Row,
  type RowReading,
  readChange,
  textCell,
} from '@liandong/adapter-kit';
import { staffField } from '@liandong/contracts/events';
import { changeTypes } from '../codes/changeTypes.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { changeNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

const cells: readonly CellMap[] = [
  nameCell('name', 'name'),
  nameCell('formerName', 'formerName'),
  textCell('registrar', 'registrationAuthority'),
  textCell('supervisor', 'supervisingDepartment'),
  mappedCell('status', 'registrationStatus', registrationStatuses),
  textCell('legalRepresentative', 'legalRepresentative'),
  dateCell('establishedOn', 'establishedOn'),
  textCell('address', 'registeredAddress'),
  divisionCell('division'),
  textCell('scope', 'businessScope'),
  capitalCell('capital'),
];

/** A row of changes: effective from its date; a count of staff is registration's, of that date. */
export function mapChange(row: Row, columns: readonly Column[]): RowReading {
  return readChange(row, {
    key: { code: 'code', ownCodes, takesRegistrationNumbers: false, notation: changeNotation },
    layout: { columns, notation: changeNotation },
    types: changeTypes,
    cells: (changedOn) => [...cells, countCell('staff', staffField('registration', changedOn))],
  });
}
