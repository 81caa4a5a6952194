// sax reads XML in pieces, expands no entities of a document's own, and is maintained (1.6.1 of July 2026).
import sax, { type SAXParser, type Tag } from 'sax';
import { WorkbookFault } from './WorkbookFault.ts';

/** What is heard of a document; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  /** A text may come in several pieces; a piece has some 64 K characters at most. */
  readonly text: (text: string) => void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name, or by its name behind a prefix (`r:id`). */
function attributeOf({ attributes }: Tag) {
  return (name: string): string | undefined => {
    const own = attributes[name];
    if (own !== undefined) return own;
    for (const key in attributes) if (localName(key) === name) return attributes[key];
    return undefined;
  };
}

/**
 * Reads an XML document in UTF-8 (or UTF-16, where it says so by its mark), in pieces; yields after each, so that who
 * listens can hand on what it gathered.
 * @throws WorkbookFault where it is not well-formed, or brings a document type of its own (ECMA-376-1 allows none)
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void, void, undefined> {
  const parser = sax.parser(true, { position: false });
  const fail = (what: string): never => {
    throw new WorkbookFault('broken', what);
  };
  const heard: Partial<SAXParser> = {
    onerror: (error) => fail(error.message),
    ondoctype: () => fail('a document type'),
    onopentag: (tag) => listener.open(localName(tag.name), attributeOf(tag as Tag)),
    onclosetag: (name) => listener.close(localName(name)),
    ontext: listener.text,
    oncdata: listener.text,
  };
  Object.assign(parser, heard);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(utf16Mark(piece) ?? 'utf-8', { fatal: true });
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder?.decode() ?? '').close();
    yield;
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault('broken', String(error));
  }
}

function utf16Mark(piece: Uint8Array): string | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return undefined;
}
