import type { Fields } from '@liandong/contracts/events';
import type { Finding, RowReading, StatementDraft, StatementType } from '../registry/Registry.ts';
import type { CellsRead } from './readCells.ts';
import type { KeyReading } from './readOrganizationKey.ts';

/** One statement of a row, from its key and its cells. */
export function rowReading(
  key: KeyReading,
  cells: CellsRead,
  statement: { readonly type: StatementType; readonly effectiveTime?: string; readonly fields?: Fields },
): RowReading {
  if (key.kind === 'unreadable') return { kind: 'rejected', findings: [key.finding] };
  const draft: StatementDraft = {
    type: statement.type,
    record: key.record,
    subject: key.subject,
    fields: { ...key.fields, ...cells.fields, ...statement.fields },
    ...(statement.effectiveTime === undefined ? {} : { effectiveTime: statement.effectiveTime }),
    ...(Object.keys(cells.unread).length === 0 ? {} : { unread: cells.unread }),
  };
  return { kind: 'read', statements: [draft], findings: [...key.findings, ...cells.findings] };
}

/** A row that says nothing, though its source still names the record where the key could be read. */
export function rejectedRow(key: KeyReading, finding: Finding): RowReading {
  if (key.kind === 'unreadable') return { kind: 'rejected', findings: [key.finding] };
  return { kind: 'rejected', findings: [finding], record: key.record };
}
