import { type NumberFormat, numberFormat } from './NumberFormat.ts';
import { readXml } from './readXml.ts';
import { WorkbookFault } from './WorkbookFault.ts';

/** Excel takes 64,000 cell formats. */
const formatLimit = 200_000;

/** The number format of each cell style, by its place in `cellXfs` (ECMA-376-1, 18.8.10). */
export async function readStyles(pieces: AsyncIterable<Uint8Array>): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const parsing = readXml(pieces, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0));
      if (ids.length > formatLimit || codes.size > formatLimit)
        throw new WorkbookFault('too-large', 'too many formats');
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  for await (const _ of parsing);
  return ids.map((id) => numberFormat(id, codes.get(id)));
}
