import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomId } from '@liandong/runtime';
import { locateBadRow } from '../decode/locateBadRow.ts';
import { type ByteProbe, createByteProbe, type Encoding } from '../decode/probeBytes.ts';
import { type FileRefused, refused } from '../refusals.ts';

/** A file on the hub's own disk, durably, whose every byte was looked at. */
export interface SpooledFile {
  readonly kind: 'spooled';
  readonly path: string;
  readonly digest: string;
  readonly bytes: number;
  readonly encoding: Encoding;
}

/** Large enough that a batch of rows is worth a request to Kafka, small enough to be kept twice. */
const pieceBytes = 256 * 1024;

/** The bytes of a file in pieces. */
export function readPieces(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: pieceBytes });
}

/** Makes a change of names in a folder durable. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Renames durably. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncDirectory(dirname(to));
}

/** Writes the bytes through to the disk and closes the file, whatever happens. */
async function writeAll(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  probe: ByteProbe,
  limit: number,
): Promise<FileRefused | undefined> {
  try {
    for await (const piece of bytes) {
      probe.push(piece);
      if (probe.bytes() > limit) return refused('too-large', `${Math.round(limit / 1024 ** 2)}MB`);
      await file.writeFile(piece);
    }
    await file.sync();
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * Streams bytes into the spool while their digest and encoding are found in the same pass. The file is there whole
 * under `<digest>.<id>.incoming`, or not at all; a stream that breaks off leaves nothing.
 * @returns what was spooled, or why the file is refused, with the digest of what was read
 */
export async function spoolFile(
  spoolDir: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<SpooledFile | (FileRefused & { readonly digest: string })> {
  const id = randomId();
  const partial = join(spoolDir, `${id}.partial`);
  const probe = createByteProbe();
  const file = await open(partial, 'wx', 0o600);
  let keep = false;
  try {
    const early = await writeAll(file, bytes, probe, limit);
    const probed = early ?? probe.end();
    const digest = probe.digest();
    if (probed.kind === 'refused') return { ...probed, digest };
    if (probed.kind === 'unknown encoding')
      return { ...refused('encoding', String(await locateBadRow(readPieces(partial)))), digest };
    const path = join(spoolDir, `${digest}.${id}.incoming`);
    await renameDurably(partial, path);
    keep = true;
    return { kind: 'spooled', path, digest, bytes: probed.bytes, encoding: probed.encoding };
  } finally {
    if (!keep) await unlink(partial);
  }
}
