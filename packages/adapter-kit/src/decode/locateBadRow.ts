import type { Encoding } from './probeBytes.ts';

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The row near the first byte that neither encoding can read; the later of the two where they fail apart. A line feed
 * is never part of a longer character in either, so lines can be tried one by one.
 */
export async function locateBadRow(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const firstBad: Partial<Record<Encoding, number>> = {};
  let row = 1;
  let rest: Uint8Array = new Uint8Array(0);
  const tryLine = (bytes: Uint8Array) => {
    if (firstBad['utf-8'] === undefined && !isValid(bytes, 'utf-8')) firstBad['utf-8'] = row;
    if (firstBad.gb18030 === undefined && !isValid(bytes, 'gb18030')) firstBad.gb18030 = row;
    row += 1;
  };
  for await (const chunk of chunks) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      tryLine(bytes.subarray(0, end));
      bytes = bytes.subarray(end + 1);
    }
    if (firstBad['utf-8'] !== undefined && firstBad.gb18030 !== undefined) break;
    rest = bytes;
  }
  if (firstBad['utf-8'] === undefined || firstBad.gb18030 === undefined) tryLine(rest);
  return Math.max(firstBad['utf-8'] ?? 1, firstBad.gb18030 ?? 1);
}
