import {
  type CellMap,
  type Column,
  capitalCell,
  codeCell,
  countCell,
  dateCell,
  divisionCell,
  industryCell,
  mappedCell,
  nameCell,
  type Row,
  type RowReading,
  readChange,
  registrationNumberCell,
  textCell,
} from '@liandong/adapter-kit';
import { staffField } from '@liandong/contracts/events';
import { economicType } from '@liandong/standards';
import { changeTypes } from '../codes/changeTypes.ts';
import { controls } from '../codes/controls.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { changeNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

const cells: readonly CellMap[] = [
  nameCell('name', 'name'),
  nameCell('formerName', 'formerName'),
  registrationNumberCell('registrationNumber', 'registrationNumber'),
  registrationNumberCell('formerRegistrationNumber', 'formerRegistrationNumber'),
  mappedCell('status', 'registrationStatus', registrationStatuses),
  textCell('legalRepresentative', 'legalRepresentative'),
  dateCell('establishedOn', 'establishedOn'),
  codeCell('economicType', 'economicType', economicType),
  industryCell('industry'),
  mappedCell('control', 'control', controls),
  textCell('address', 'registeredAddress'),
  divisionCell('division'),
  textCell('operatingAddress', 'operatingAddress'),
  textCell('scope', 'businessScope'),
  capitalCell('capital'),
  textCell('authority', 'registrationAuthority'),
  textCell('supervisor', 'supervisingDepartment'),
];

/** A row of changes: effective from its date; a count of staff is registration's, of that date. */
export function mapChange(row: Row, columns: readonly Column[]): RowReading {
  return readChange(row, {
    key: {
      code: 'code',
      registrationNumber: 'registrationNumber',
      ownCodes,
      takesRegistrationNumbers: true,
      notation: changeNotation,
    },
    layout: { columns, notation: changeNotation },
    types: changeTypes,
    cells: (changedOn) => [...cells, countCell('staff', staffField('registration', changedOn))],
  });
}
