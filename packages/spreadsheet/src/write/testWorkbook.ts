import { unzipSync } from 'fflate';
import sax from 'sax';
import type { Cell } from '../csvRow.ts';
import { workbookStream } from './workbookStream.ts';

/** For tests: a part's elements in order, each with the text directly in it. Throws where the XML is not well-formed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** For tests: the bytes of a workbook. */
export async function bytesOf(...given: Parameters<typeof workbookStream>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookStream(...given)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** For tests: the parts of a workbook by path, parsed. */
export function partsOf(workbook: Uint8Array): ReadonlyMap<string, readonly Element[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(
    Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, elementsOf(decoder.decode(bytes))]),
  );
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = sax.parser(true, { trim: false, normalize: false });
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  };
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  Object.assign(parser, { ontext: addText });
  parser.onclosetag = () => {
    open.pop();
  };
  // Without a listener for errors, the next call throws the one before.
  parser.write(xml).close();
  return elements;
}

/** For tests: the cells of a sheet, heading row included, as a spreadsheet program reads them; empty ones are null. */
export function cellsOf(sheet: readonly Element[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  let cell: Element | undefined;
  for (const element of sheet) {
    if (element.name === 'row') rows.push(Array.from({ length: columns }, () => null));
    if (element.name === 'c') cell = element;
    if (cell === undefined || !['v', 't'].includes(element.name)) continue;
    const letters = /^([A-Z]+)(\d+)$/.exec(cell.attributes['r'] ?? '');
    const row = rows[Number(letters?.[2]) - 1];
    if (row === undefined) throw new Error(`${cell.attributes['r'] ?? 'a cell'} is not in its row`);
    const at = Array.from(letters?.[1] ?? '').reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    row[at - 1] = valueOf(cell.attributes['t'], element.text);
  }
  return rows;
}

function valueOf(type: string | undefined, text: string): Cell {
  if (type === 'inlineStr')
    return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return type === 'b' ? text === '1' : Number(text);
}
