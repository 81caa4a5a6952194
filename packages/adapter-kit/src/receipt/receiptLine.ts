import type { ReceiptLine } from '@liandong/contracts/api';
import { maskCitizenId, maskPersonalText, maskPersonName, maskTelephone } from '@liandong/crypto';
import type { Heading } from '../decode/matchHeading.ts';
import type { ReadRow } from '../filing/readRow.ts';
import { rowFindings } from '../findings.ts';
import type { Column, Finding } from '../registry/Registry.ts';

/** What a receipt shows of a cell at most. */
const shownLength = 100;

const maskOf = { 'citizen-id': maskCitizenId, telephone: maskTelephone, 'person-name': maskPersonName };

function shownValue(column: Column | undefined, value: string): string {
  const masked = column?.personal === undefined ? maskPersonalText(value) : maskOf[column.personal](value);
  return masked.length > shownLength ? `${masked.slice(0, shownLength)}…` : masked;
}

function receiptLine(heading: Heading, row: ReadRow, finding: Finding): ReceiptLine {
  const place = finding.column === undefined ? undefined : heading.places.get(finding.column);
  const column = heading.layout.columns.find((known) => known.name === finding.column);
  const field = place === undefined ? (column?.headings[0] ?? '') : (heading.headings[place] ?? '');
  const cell = finding.value ?? (place === undefined ? '' : (row.raw.cells[place]?.trim() ?? ''));
  const { message, remedy } = rowFindings[finding.code];
  return {
    line: row.raw.line,
    severity: row.outcome === 'rejected' ? 'rejected' : 'warned',
    field,
    value: shownValue(column, cell),
    code: finding.code,
    message: message(field),
    remedy,
  };
}

/** The lines of the receipt that a row gives: one for each finding, personal data masked. */
export function receiptLines(heading: Heading, row: ReadRow): readonly ReceiptLine[] {
  return row.findings.map((finding) => receiptLine(heading, row, finding));
}
