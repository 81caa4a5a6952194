import {
  type CellsRead,
  cellText,
  type Finding,
  type FindingCode,
  looksPersonal,
  type Row,
  type readCells,
} from '@liandong/adapter-kit';
import { type Fields, type InternetServiceKind, internetServiceField } from '@liandong/contracts/events';
import { icpServiceNumber, icpSubjectOf, parseIcpFiling } from '@liandong/standards';
import { closedStates } from '../codes/closedStates.ts';
import { serviceKinds } from '../codes/serviceKinds.ts';
import { cellsAsFiled } from './cellsAsFiled.ts';

type LayoutOf = Parameters<typeof readCells>[2];

type Service =
  | { readonly read: true; readonly field: string; readonly value: Fields[string] }
  | { readonly read: false; readonly finding: Finding };

/** Columns of a service; those that no field carries travel as filed. */
const columnsOfService = ['serviceNumber', 'serviceName', 'serviceKind', 'state'];

/**
 * The site, app, mini-program or quick app that a row names: a field of its own by its number, with its name (a site
 * without one: its domain) as value; null where the list says that it is closed. What cannot be read travels as filed.
 */
export function readService(row: Row, layout: LayoutOf): CellsRead {
  const text = (column: string) => cellText(row.cell(column), column, layout.notation) ?? undefined;
  const filed = cellsAsFiled(row, columnsOfService, layout);
  if (Object.keys(filed.unread).length === 0) return filed;
  const service = serviceOf(text);
  if (!service.read) return { ...filed, findings: [service.finding] };
  const kept = cellsAsFiled(row, ['serviceKind'], layout);
  return { fields: { [service.field]: service.value }, findings: [], unread: kept.unread };
}

function serviceOf(text: (column: string) => string | undefined): Service {
  const fault = (code: FindingCode, column: string): Service => ({
    read: false,
    finding: { code, column, value: text(column) ?? '' },
  });
  const number = text('serviceNumber');
  if (number === undefined) return fault('value-missing', 'serviceNumber');
  const icp = parseIcpFiling(number);
  if (icp === undefined || !('suffix' in icp) || icp.kind === 'licence')
    return fault('icp-format', 'serviceNumber');
  if (icp.subject !== icpSubjectOf(text('icpSubject') ?? ''))
    return fault('cells-contradict', 'serviceNumber');
  const kind = kindOf(icp.kind, text('serviceKind'));
  if (!kind.read) return fault(kind.code, 'serviceKind');
  const field = internetServiceField(kind.kind, icpServiceNumber(icp));
  const state = text('state');
  const closed = state === undefined ? undefined : closedStates.map(state);
  if (closed?.known === false) return fault('code-unknown', 'state');
  if (closed?.value === true) return { read: true, field, value: { value: null, raw: state ?? '' } };
  const name = text('serviceName') ?? text('domain');
  if (looksPersonal(name ?? '')) return fault('personal-data-misplaced', 'serviceName');
  return name === undefined
    ? fault('value-missing', 'serviceName')
    : { read: true, field, value: { value: name } };
}

/**
 * The letter of a number names its kind; where there is none it is a site's, or an app's and its like of before letters
 * were given, which the list then says.
 */
function kindOf(
  byNumber: InternetServiceKind,
  filed: string | undefined,
):
  | { readonly read: true; readonly kind: InternetServiceKind }
  | { readonly read: false; readonly code: FindingCode } {
  if (filed === undefined) return { read: true, kind: byNumber };
  const mapped = serviceKinds.map(filed);
  if (!mapped.known) return { read: false, code: 'code-unknown' };
  if (byNumber !== 'site' && byNumber !== mapped.value) return { read: false, code: 'cells-contradict' };
  return { read: true, kind: mapped.value };
}
