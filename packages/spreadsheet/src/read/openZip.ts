import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
// yauzl reads a zip by its directory, from any place, and checks what it unpacks against it; alive since 2014.
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { RandomAccess } from './RandomAccess.ts';
import { WorkbookFault } from './WorkbookFault.ts';

/** Unpacked bytes that are read of one part; the largest sheet of a million rows has about half as many. */
const partLimit = 2 * 1024 ** 3;
/** Deflate packs sheets some twenty times; what packs better than this, and is large, is made to harm. */
const ratioLimit = 400;
const harmlessBytes = 16 * 1024 ** 2;
/** A workbook has a few dozen parts. */
const entryLimit = 10_000;

/** The parts of a package by their path, lower case and without a slash at the beginning (ECMA-376-2, 6.2.2.3). */
export interface ZipParts {
  readonly has: (path: string) => boolean;
  /** The unpacked bytes of a part. @throws WorkbookFault where it is missing, damaged or too large */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
}

const pieceBytes = 64 * 1024;

class Reader extends RandomAccessReader {
  readonly #file: RandomAccess;

  constructor(file: RandomAccess) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    return Readable.from(
      (async function* () {
        for (let at = start; at < end; at += pieceBytes)
          yield Buffer.from(await file.read(at, Math.min(pieceBytes, end - at)));
      })(),
      { objectMode: false },
    );
  }
}

function partName(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function broken(error: unknown): WorkbookFault {
  return error instanceof WorkbookFault ? error : new WorkbookFault('broken', String(error));
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= entryLimit) throw new WorkbookFault('too-large', 'too many parts');
    entries.set(partName(entry.fileName), entry);
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array, void, undefined> {
  const { uncompressedSize: unpacked, compressedSize: packed } = entry;
  if (unpacked > partLimit || (unpacked > harmlessBytes && unpacked > packed * ratioLimit))
    throw new WorkbookFault('too-large', `${entry.fileName} unpacks to ${unpacked} bytes`);
  if (entry.isEncrypted()) throw new WorkbookFault('broken', `${entry.fileName} is encrypted`);
  let sum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece as Uint8Array, sum);
      yield piece as Uint8Array;
    }
    if (sum !== entry.crc32) throw new WorkbookFault('broken', `${entry.fileName} has another check sum`);
  } catch (error) {
    throw broken(error);
  }
}

/** Reads the directory of a zip. @throws WorkbookFault where there is none, or it is damaged */
export async function openZip(file: RandomAccess): Promise<ZipParts> {
  try {
    const zip = await fromRandomAccessReaderPromise(new Reader(file), file.size, { autoClose: false });
    const entries = await readDirectory(zip);
    return {
      has: (path) => entries.has(partName(path)),
      read: (path) => {
        const entry = entries.get(partName(path));
        if (entry === undefined) throw new WorkbookFault('broken', `${path} is missing`);
        return readEntry(zip, entry);
      },
    };
  } catch (error) {
    throw broken(error);
  }
}
