import {
  type CellMap,
  type CellsRead,
  type Column,
  cellText,
  icpSubjectCell,
  joinCells,
  looksPersonal,
  nameCell,
  type Row,
  type RowReading,
  readCells,
  readOrganizationKey,
  rejectedRow,
  rowReading,
} from '@liandong/adapter-kit';
import { internetAccountField } from '@liandong/contracts/events';
import { closedStates } from '../codes/closedStates.ts';
import { platformName } from '../codes/platforms.ts';
import { notation } from '../corrections.ts';
import { keyCells } from '../keyCells.ts';
import { cellsAsFiled } from './cellsAsFiled.ts';
import { looksLikePersonName } from './looksLikePersonName.ts';

const cells: readonly CellMap[] = [nameCell('name', 'name'), icpSubjectCell('icpSubject')];

/** Columns of an account; where it cannot be read they travel as filed. */
const columnsOfAccount = ['platform', 'accountName', 'account', 'state'];

/** Longer is no account; the name of a field has its bounds. */
const longestAccount = 100;

/**
 * A row of the accounts: an account is a field of the subject that runs it. One whose subject has no code and reads like a
 * person's name is a person's own: it says nothing, not even that its record was seen.
 */
export function mapAccount(row: Row, columns: readonly Column[]): RowReading {
  const layout = { columns, notation };
  const code = cellText(row.cell('code'), 'code', notation);
  if (code === undefined && looksLikePersonName(row.cell('name') ?? ''))
    return { kind: 'rejected', findings: [{ code: 'private-person' }] };
  const key = readOrganizationKey(row, keyCells);
  const missing = ['platform', 'account', 'name'].find(
    (column) => typeof cellText(row.cell(column), column, notation) !== 'string',
  );
  if (missing !== undefined)
    return rejectedRow(key, { code: missing === 'name' ? 'name-missing' : 'value-missing', column: missing });
  const read = joinCells(readCells(row, cells, layout), readAccount(row, layout));
  return rowReading(key, read, { type: 'organization.changed' });
}

function readAccount(row: Row, layout: Parameters<typeof readCells>[2]): CellsRead {
  const text = (column: string) => cellText(row.cell(column), column, layout.notation) ?? undefined;
  const filed = cellsAsFiled(row, columnsOfAccount, layout);
  const platform = platformName(text('platform') ?? '');
  if (platform === undefined) return { ...filed, findings: [{ code: 'text-doubtful', column: 'platform' }] };
  const account = (text('account') ?? '').normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
  const misplaced = ['platform', 'accountName'].find((column) => looksPersonal(text(column) ?? ''));
  if (misplaced !== undefined)
    return { ...filed, findings: [{ code: 'personal-data-misplaced', column: misplaced }] };
  if (looksPersonal(account))
    return { ...filed, findings: [{ code: 'account-personal', column: 'account' }] };
  if (account === '' || account.length > longestAccount)
    return { ...filed, findings: [{ code: 'text-doubtful', column: 'account' }] };
  const state = text('state');
  const closed = state === undefined ? undefined : closedStates.map(state);
  if (closed?.known === false) return { ...filed, findings: [{ code: 'code-unknown', column: 'state' }] };
  const value =
    closed?.value === true ? { value: null, raw: state ?? '' } : { value: text('accountName') ?? account };
  return { fields: { [internetAccountField(platform, account)]: value }, findings: [], unread: {} };
}
