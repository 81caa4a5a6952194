import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Writes beside the file and renames: who looks sees the old file or the whole new one. */
export async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  // Opened before anything is asked for: a stream that opens by itself may do so after what failed was cleared away.
  const file = await open(unfinished, 'wx');
  try {
    await pipeline(bytes, file.createWriteStream({ flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes to standard output, as fast as its reader takes it. */
export async function writeOut(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(bytes, process.stdout, { end: false });
}
