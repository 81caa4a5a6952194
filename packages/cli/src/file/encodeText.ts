import { byteOrderMark } from '@liandong/spreadsheet';

export type Encoding = 'utf-8' | 'gb18030';

/** Text as bytes: UTF-8 with a byte order mark, or GB18030 (which, unlike GBK, has every character). A piece ends with a whole character. */
export async function* encodeText(
  pieces: AsyncIterable<string>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (encoding === 'gb18030') {
    const { default: iconv } = await import('iconv-lite');
    for await (const piece of pieces) yield iconv.encode(piece, 'gb18030');
    return;
  }
  yield Buffer.from(byteOrderMark);
  for await (const piece of pieces) yield Buffer.from(piece);
}
