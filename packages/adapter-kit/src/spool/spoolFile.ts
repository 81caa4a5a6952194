import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomId } from '@liandong/runtime';
import type { FileForm } from '../decode/FileForm.ts';
import { locateBadRow } from '../decode/locateBadRow.ts';
import { type ByteProbe, createByteProbe } from '../decode/probeBytes.ts';
import type { SpoolKey } from '../keys/readSpoolKey.ts';
import { type FileRefused, refused } from '../refusals.ts';
import { beginSealing, sealedFile } from './sealedFile.ts';

/** A file on the hub's own disk, durably and sealed, whose every byte was looked at. */
export interface SpooledFile {
  readonly kind: 'spooled';
  readonly path: string;
  /** Of the plain bytes. */
  readonly digest: string;
  readonly bytes: number;
  /** How the bytes hold the rows. */
  readonly encoding: FileForm;
}

/** Where files wait, and by what they are sealed. */
export interface Spool {
  readonly spoolDir: string;
  readonly spoolKey: SpoolKey;
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

/** Seals the bytes, writes them through to the disk and closes the file, whatever happens. */
async function writeAll(
  file: FileHandle,
  key: SpoolKey,
  bytes: AsyncIterable<Uint8Array>,
  probe: ByteProbe,
  limit: number,
): Promise<FileRefused | undefined> {
  const { head, seal } = beginSealing(key);
  try {
    await file.writeFile(head);
    for await (const piece of bytes) {
      probe.push(piece);
      if (probe.bytes() > limit) return refused('too-large', `${Math.round(limit / 1024 ** 2)}MB`);
      await file.writeFile(seal(piece));
    }
    await file.sync();
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * Streams bytes into the spool, sealed, while digest and encoding of the plain bytes are found in the same pass. The file is there whole
 * under `<digest>.<id>.incoming`, or not at all; a stream that breaks off leaves nothing.
 * @returns what was spooled, or why the file is refused, with the digest of what was read
 */
export async function spoolFile(
  { spoolDir, spoolKey }: Spool,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<SpooledFile | (FileRefused & { readonly digest: string })> {
  const id = randomId();
  const partial = join(spoolDir, `${id}.partial`);
  const probe = createByteProbe();
  const file = await open(partial, 'wx', 0o600);
  let keep = false;
  try {
    const early = await writeAll(file, spoolKey, bytes, probe, limit);
    const probed = early ?? probe.end();
    const digest = probe.digest();
    if (probed.kind === 'refused') return { ...probed, digest };
    if (probed.kind === 'unknown encoding')
      return {
        ...refused('encoding', String(await locateBadRow(sealedFile(partial, spoolKey).pieces()))),
        digest,
      };
    const path = join(spoolDir, `${digest}.${id}.incoming`);
    await renameDurably(partial, path);
    keep = true;
    return { kind: 'spooled', path, digest, bytes: probed.bytes, encoding: probed.encoding };
  } finally {
    if (!keep) await unlink(partial);
  }
}
