import type { Cell } from '../csvRow.ts';
import { columnLimit, rowLimit } from './cellText.ts';
import { columnName } from './columnName.ts';
import { columnWidths, widthSample } from './columnWidths.ts';
import { peekRows } from './peekRows.ts';
import { sheetNames } from './sheetNames.ts';
import { headingXml, rowXml, sheetHead, sheetTail } from './sheetXml.ts';
import { type WrittenSheet, workbookParts } from './workbookParts.ts';
import { type ZipWriter, zipWriter } from './zipWriter.ts';

/** One sheet, or several where its rows do not fit one. */
export interface SheetSource {
  /** Made valid and unique where it is not. */
  readonly name: string;
  /** `width` in characters; without it, what the heading and the first rows need. */
  readonly columns: readonly { readonly heading: string; readonly width?: number }[];
  /** Read once, one by one. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** Characters of XML gathered before they are compressed and handed on. */
const PIECE = 64 * 1024;
/** What a sheet may hold: rows with the heading, and characters of XML (three bytes each at most, in a ZIP without ZIP64). */
const LIMITS = { rows: rowLimit, characters: 1_200_000_000 };

/**
 * A workbook (XLSX, ECMA-376) in pieces of bytes, with the memory of a few hundred rows whatever the number of rows:
 * heading row bold, frozen and with a filter; texts typed as texts (`sheetXml.ts`); the same rows give the same bytes.
 * Rows beyond the 1,048,576 of a sheet go on in a next sheet named `… (2)`.
 *
 * Dates are given as text `YYYY-MM-DD`: the registries' dates are days without a time zone, they sort and filter as
 * they are, and no program shows them in another order or reads them back a day off.
 *
 * A text is written as it is, without `safeCell`'s mark: its type says that it is no formula, and what is looked up or
 * filed again must be what was filed. Saving the sheet as CSV by hand loses the type; this package's own CSV is marked.
 *
 * Throws RangeError where a sheet has more than 16,384 columns or none are there at all.
 */
export async function* workbookStream(
  sheets: readonly SheetSource[],
  limits: typeof LIMITS = LIMITS,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const zip = zipWriter();
  const nameOf = sheetNames();
  const written: WrittenSheet[] = [];
  for (const sheet of sheets) yield* writeSheets(sheet, limits, zip, nameOf, written);
  for (const [path, xml] of workbookParts(written)) {
    const part = zip.part(path);
    part.write(xml);
    part.end();
  }
  zip.end();
  yield* zip.take();
}

async function* writeSheets(
  { name, columns, rows }: SheetSource,
  limits: typeof LIMITS,
  zip: ZipWriter,
  nameOf: (wanted: string) => string,
  written: WrittenSheet[],
): AsyncGenerator<Uint8Array, void, undefined> {
  if (columns.length > columnLimit) throw new RangeError(`a sheet holds ${columnLimit} columns`);
  const lastColumn = columnName(Math.max(0, columns.length - 1));
  const peeked = await peekRows(rows, widthSample);
  const widths = columnWidths(columns, peeked.first);
  const left = peeked.all;
  try {
    let next = await left.next();
    do {
      const part = zip.part(`xl/worksheets/sheet${written.length + 1}.xml`);
      let piece = sheetHead(widths) + headingXml(columns.map(({ heading }) => heading));
      let row = 1;
      let length = 0;
      for (
        ;
        next.done !== true && row < limits.rows && length < limits.characters;
        next = await left.next()
      ) {
        row += 1;
        piece += rowXml(row, next.value);
        if (piece.length < PIECE) continue;
        part.write(piece);
        length += piece.length;
        piece = '';
        yield* zip.take();
      }
      const filter = columns.length > 0 ? `A1:${lastColumn}${row}` : null;
      part.write(piece + sheetTail(filter));
      part.end();
      yield* zip.take();
      written.push({ name: nameOf(name), filter });
    } while (next.done !== true);
  } finally {
    await left.return();
  }
}
