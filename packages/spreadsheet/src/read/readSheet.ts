import { type CellContext, cellValue } from './cellValue.ts';
import { columnNumber } from './columnNumber.ts';
import { gatherText } from './gatherText.ts';
import { readXml } from './readXml.ts';

/** A row that holds something, its cells from column A to the last that is not empty. */
export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const noCell = { type: 'n', style: 0, place: 0 };

/**
 * The rows of a sheet (ECMA-376-1, 18.3.1.73) in batches, one for each piece of its XML; rows without a text are left out,
 * hidden ones are not.
 */
export async function* readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: CellContext,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  let rows: SheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell = noCell;
  let value = '';
  let inValue = false;
  let inSheetData = false;
  const inline = gatherText();
  const endCell = () => {
    const text = cellValue(cell.type, { value, inline: inline.end(), style: cell.style }, context);
    if (text === '') return;
    while (cells.length < cell.place) cells.push('');
    cells[cell.place] = text;
  };
  const parsing = readXml(pieces, {
    open: (name, attribute) => {
      if (name === 'sheetData') inSheetData = true;
      if (!inSheetData) return;
      if (name === 'row') {
        const given = Number(attribute('r'));
        line = given >= 1 ? given : line + 1;
        cells = [];
        cell = { ...noCell, place: -1 };
      } else if (name === 'c') {
        const place = columnNumber(attribute('r') ?? '') ?? cell.place + 1;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), place };
        value = '';
        inline.begin();
      } else if (name === 'v') inValue = true;
      else inline.open(name);
    },
    close: (name) => {
      if (name === 'sheetData') inSheetData = false;
      else if (!inSheetData) return;
      else if (name === 'v') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row') {
        if (cells.some((text) => text.trim() !== '')) rows.push({ line, cells });
      } else inline.close(name);
    },
    text: (piece) => {
      if (!inValue) inline.text(piece);
      else if (value.length <= 32_767) value += piece;
    },
  });
  for await (const _ of parsing) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
