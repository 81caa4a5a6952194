import type { Fields } from '@liandong/contracts/events';
import type { Finding, RowReading } from '../registry/Registry.ts';
import type { OrganizationDraft, StatementType } from '../registry/StatementDraft.ts';
import type { CellsRead } from './readCells.ts';
import type { KeyReading } from './readOrganizationKey.ts';

/** One statement of a row, from its key and its cells. */
export function rowReading(
  key: KeyReading,
  cells: CellsRead,
  statement: { readonly type: StatementType; readonly effectiveTime?: string; readonly fields?: Fields },
): RowReading {
  if (key.kind === 'unreadable') return { kind: 'rejected', findings: [key.finding] };
  const draft: OrganizationDraft = {
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

/** A row rejected for all that was found wrong with it. @throws where nothing was */
export function rejectedFor(faults: readonly Finding[]): RowReading {
  const [fault, ...more] = faults;
  if (fault === undefined) throw new Error('a row is rejected without a reason');
  return { kind: 'rejected', findings: [fault, ...more] };
}
