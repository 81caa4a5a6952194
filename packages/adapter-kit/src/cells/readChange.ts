import type { Fields } from '@liandong/contracts/events';
import { type CodeMapping, parseCalendarDate } from '@liandong/standards';
import type { Row, RowReading } from '../registry/Registry.ts';
import type { StatementType } from '../registry/StatementDraft.ts';
import type { CellMap } from './CellReading.ts';
import { fieldValue, readCells } from './readCells.ts';
import { type KeyCells, readOrganizationKey } from './readOrganizationKey.ts';
import { rejectedRow, rowReading } from './rowReading.ts';

/** How a layout of changes is read: columns `changeType` and `changedOn` beside the key's and the cells'. */
export interface ChangeCells {
  readonly key: KeyCells;
  readonly layout: Parameters<typeof readCells>[2];
  readonly types: CodeMapping<StatementType>;
  /** The cells, given the date of the change: counts of persons are named by it. */
  readonly cells: (changedOn: string) => readonly CellMap[];
}

/**
 * A row that states a change: effective from its date. Every change of status states the registration status
 * (GB/T 36104-2018: 1 normal, 3 revoked, 4 deregistered), so that a later one of either kind replaces it.
 */
export function readChange(row: Row, change: ChangeCells): RowReading {
  const key = readOrganizationKey(row, change.key);
  const filedType = row.cell('changeType') ?? '';
  const filedDate = row.cell('changedOn') ?? '';
  if (filedType === '') return rejectedRow(key, { code: 'value-missing', column: 'changeType' });
  if (filedDate === '') return rejectedRow(key, { code: 'value-missing', column: 'changedOn' });
  const type = change.types.map(filedType);
  if (!type.known) return rejectedRow(key, { code: 'code-unknown', column: 'changeType', value: filedType });
  const changedOn = parseCalendarDate(filedDate);
  if (changedOn === undefined)
    return rejectedRow(key, { code: 'date-unreadable', column: 'changedOn', value: filedDate });
  const cells = readCells(row, change.cells(changedOn), change.layout);
  const name = cells.fields['name'];
  if (name?.value === null || (name === undefined && type.value === 'organization.established'))
    return rejectedRow(key, { code: 'name-missing', column: 'name' });
  return rowReading(key, cells, {
    type: type.value,
    effectiveTime: changedOn,
    fields: statusFields(type.value, changedOn, { filedType, filedDate }, cells.fields),
  });
}

function statusFields(
  type: StatementType,
  changedOn: string,
  { filedType, filedDate }: { filedType: string; filedDate: string },
  stated: Fields,
): Fields {
  switch (type) {
    case 'organization.established':
      return stated['registrationStatus'] === undefined
        ? { registrationStatus: fieldValue('1', filedType) }
        : {};
    case 'organization.deregistered':
      return {
        registrationStatus: fieldValue('4', filedType),
        deregisteredOn: fieldValue(changedOn, filedDate),
      };
    case 'organization.revoked':
      return {
        registrationStatus: fieldValue('3', filedType),
        revokedOn: fieldValue(changedOn, filedDate),
      };
    default:
      return {};
  }
}
