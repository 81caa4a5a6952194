import type { ReceiptLine } from '@liandong/contracts/api';
import { maskCitizenId, maskPersonalText, maskPersonName, maskTelephone } from '@liandong/crypto';
import { formerCitizenId } from '../cells/formerCitizenId.ts';
import type { Heading } from '../decode/matchHeading.ts';
import type { ReadRow } from '../filing/readRow.ts';
import { rowFindings } from '../findings.ts';
import type { Column, Finding } from '../registry/Registry.ts';

/** What a receipt shows of a cell at most. */
const shownLength = 100;

const maskOf = { 'citizen-id': maskCitizenId, telephone: maskTelephone, 'person-name': maskPersonName };

/** What may be a person's name that slipped into another column: two to four Chinese characters, or parts with a dot. */
const maybeName =
  /(?<!\p{Script=Han})(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)(?!\p{Script=Han})/gu;

/** Cells of a layout that names persons: a receipt shows no text in another column that may be a name or an old citizen id. */
function maskSlippedName(heading: Heading, { code }: Finding, text: string): string {
  const namesPersons = heading.layout.columns.some(({ personal }) => personal === 'person-name');
  if (!namesPersons || code === 'not-a-member') return text;
  return text.replace(formerCitizenId, maskCitizenId).replace(maybeName, maskPersonName);
}

function shownValue(
  heading: Heading,
  finding: Finding,
  { column, value }: { readonly column: Column | undefined; readonly value: string },
): string {
  const mask = column?.personal === undefined ? maskPersonalText : maskOf[column.personal];
  const masked = maskSlippedName(heading, finding, mask(value));
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
    value: shownValue(heading, finding, { column, value: cell }),
    code: finding.code,
    message: message(field),
    remedy,
  };
}

/** The lines of the receipt that a row gives: one for each finding, personal data masked. */
export function receiptLines(heading: Heading, row: ReadRow): readonly ReceiptLine[] {
  return row.findings.map((finding) => receiptLine(heading, row, finding));
}
