import {
  type CellMap,
  type Column,
  type FindingCode,
  icpSubjectCell,
  joinCells,
  nameCell,
  type Row,
  type RowReading,
  readCells,
  readOrganizationKey,
  rejectedRow,
  rowReading,
} from '@liandong/adapter-kit';
import { hostNatures } from '../codes/hostNatures.ts';
import { notation } from '../corrections.ts';
import { keyCells } from '../keyCells.ts';
import { cellsAsFiled } from './cellsAsFiled.ts';
import { readService } from './readService.ts';

const cells: readonly CellMap[] = [nameCell('name', 'name'), icpSubjectCell('icpSubject')];

/**
 * A row of the ICP list: a subject, and one thing that it runs. A person's and a state body's row says nothing, not even
 * that its record was seen; nor does one whose nature is not known, since it may be a person's.
 */
export function mapIcpFiling(row: Row, columns: readonly Column[]): RowReading {
  const layout = { columns, notation };
  const outside = natureOutside(row.cell('nature') ?? '');
  if (outside !== undefined) return { kind: 'rejected', findings: [{ code: outside, column: 'nature' }] };
  const key = readOrganizationKey(row, keyCells);
  const read = joinCells(
    readCells(row, cells, layout),
    readService(row, layout),
    cellsAsFiled(row, ['nature', 'domain', 'reviewedOn'], layout),
  );
  if (read.fields['name'] === undefined) return rejectedRow(key, { code: 'name-missing', column: 'name' });
  return rowReading(key, read, { type: 'organization.changed' });
}

function natureOutside(filed: string): FindingCode | undefined {
  if (filed === '') return 'value-missing';
  const nature = hostNatures.map(filed);
  if (!nature.known) return 'code-unknown';
  if (nature.value === 'person') return 'private-person';
  return nature.value === 'state' ? 'out-of-scope' : undefined;
}
