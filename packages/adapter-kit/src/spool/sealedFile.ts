import { type FileHandle, open } from 'node:fs/promises';
import { sealedStream, streamNonceLength } from '@liandong/crypto';
import { randomToken } from '@liandong/runtime';
import type { SpoolKey } from '../keys/readSpoolKey.ts';
import type { FileBytes, OpenFile } from './FileBytes.ts';

const mark = Buffer.from('LDSPOOL1');
const keyIdLength = 8;
const headLength = mark.length + keyIdLength + streamNonceLength;

/** Large enough that a batch of rows is worth a request to Kafka, small enough to be kept twice. */
const pieceBytes = 256 * 1024;

/** Begins a sealed file: its head (mark, name of the key, a nonce of its own), and what seals the bytes that follow. */
export function beginSealing(key: SpoolKey): {
  readonly head: Uint8Array;
  readonly seal: (bytes: Uint8Array) => Uint8Array;
} {
  const nonce = Buffer.from(randomToken(), 'base64url').subarray(0, streamNonceLength);
  return { head: Buffer.concat([mark, key.id, nonce]), seal: sealedStream(key.bytes, nonce) };
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new Error('a file of the spool is shorter than it was');
    filled += bytesRead;
  }
  return bytes;
}

async function openSealed(path: string, key: SpoolKey): Promise<OpenFile> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await readExactly(file, 0, Math.min(size, headLength));
    if (head.length < headLength || !mark.equals(head.subarray(0, mark.length)))
      throw new Error(`${path} is no sealed file of a spool`);
    if (!Buffer.from(key.id).equals(head.subarray(mark.length, mark.length + keyIdLength)))
      throw new Error(
        `${path} is sealed under another key than spool.key: file it again, or bring the key back`,
      );
    const nonce = head.subarray(mark.length + keyIdLength);
    return {
      size: size - headLength,
      read: async (offset, length) =>
        sealedStream(key.bytes, nonce, offset)(await readExactly(file, headLength + offset, length)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * The plain bytes of a sealed file; opened on the fly, nothing of them is written anywhere.
 * @throws on reading, where the file is not sealed under this key
 */
export function sealedFile(path: string, key: SpoolKey): FileBytes {
  return {
    open: () => openSealed(path, key),
    pieces: async function* () {
      const file = await openSealed(path, key);
      try {
        for (let at = 0; at < file.size; at += pieceBytes)
          yield await file.read(at, Math.min(pieceBytes, file.size - at));
      } finally {
        await file.close();
      }
    },
  };
}
