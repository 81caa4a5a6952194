import { checkCitizenId } from '@liandong/standards';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';

/**
 * The citizen id of a row of persons, by which what is kept of the row can be erased with the person: the cell of its
 * column where it has the form of one (GB 11643-1999), even a mistyped one; else, since cells slip, the first cell that
 * is one beyond doubt.
 */
export function citizenIdIn(heading: Heading, raw: RawRow): string | undefined {
  const place = heading.columns.findIndex((column) => column?.personal === 'citizen-id');
  if (place < 0) return undefined;
  const filed = raw.cells[place] ?? '';
  if (!checkCitizenId(filed).faults.includes('format')) return filed;
  return raw.cells.find((cell) => checkCitizenId(cell).faults.length === 0);
}
