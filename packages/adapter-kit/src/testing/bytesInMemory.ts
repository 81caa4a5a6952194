import type { FileBytes } from '../spool/FileBytes.ts';

const pieceBytes = 64 * 1024;

/** Bytes at hand as a file; what tests and fixtures are read from. */
export function bytesInMemory(bytes: Uint8Array): FileBytes {
  return {
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
    open: () =>
      Promise.resolve({
        size: bytes.length,
        read: (offset, length) =>
          offset + length > bytes.length
            ? Promise.reject(new RangeError('beyond the end of the bytes'))
            : Promise.resolve(bytes.subarray(offset, offset + length)),
        close: () => Promise.resolve(),
      }),
  };
}
