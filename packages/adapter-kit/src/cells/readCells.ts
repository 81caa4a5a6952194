import type { FieldScalar, Fields } from '@liandong/contracts/events';
import type { Column, Finding, Row } from '../registry/Registry.ts';
import { type CellNotation, cellText } from './CellNotation.ts';
import type { CellMap } from './CellReading.ts';

/** What the cells of a row say together. */
export interface CellsRead {
  readonly fields: Fields;
  readonly findings: readonly Finding[];
  /** Cells whose text could not be read, by their column's first heading. */
  readonly unread: Readonly<Record<string, string>>;
}

/**
 * Reads a row cell by cell. What cannot be read is a warning and travels as it was filed; what says nothing leaves
 * its fields out.
 */
export function readCells(
  row: Row,
  maps: readonly CellMap[],
  layout: { readonly columns: readonly Column[]; readonly notation: CellNotation },
): CellsRead {
  const fields: Record<string, Fields[string]> = {};
  const findings: Finding[] = [];
  const unread: Record<string, string> = {};
  for (const map of maps) {
    const filed = row.cell(map.column);
    const text = cellText(filed, map.column, layout.notation);
    if (filed === undefined || text === undefined) continue;
    if (text === null) {
      for (const field of map.fields) fields[field] = { value: null, raw: filed };
      continue;
    }
    const reading = map.read(text);
    if (reading.read) {
      for (const [field, value] of Object.entries(reading.values)) fields[field] = fieldValue(value, filed);
      if (reading.warning !== undefined)
        findings.push({ code: reading.warning, column: map.column, value: filed });
    } else {
      findings.push({ code: reading.code, column: map.column, value: filed });
      unread[headingOf(layout.columns, map.column)] = filed;
    }
  }
  return { fields, findings, unread };
}

/** What several parts of a row say together; of two on one field the last stands. */
export function joinCells(...parts: readonly CellsRead[]): CellsRead {
  return {
    fields: Object.assign({}, ...parts.map((part) => part.fields)) as Fields,
    findings: parts.flatMap((part) => part.findings),
    unread: Object.assign({}, ...parts.map((part) => part.unread)) as Record<string, string>,
  };
}

/** `raw` only where the value is written otherwise. */
export function fieldValue(value: FieldScalar, filed: string): Fields[string] {
  return String(value) === filed ? { value } : { value, raw: filed };
}

/** The heading by which receipts and unmapped cells name a column. */
export function headingOf(columns: readonly Column[], name: string): string {
  return columns.find((column) => column.name === name)?.headings[0] ?? name;
}
