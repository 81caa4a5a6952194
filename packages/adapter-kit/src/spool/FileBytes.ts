import type { RandomAccess } from '@liandong/spreadsheet';

/** A file that is open to be read anywhere. */
export interface OpenFile extends RandomAccess {
  readonly close: () => Promise<void>;
}

/** The plain bytes of a file, wherever they lie: from the beginning as often as wanted, or anywhere. */
export interface FileBytes {
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly open: () => Promise<OpenFile>;
}
