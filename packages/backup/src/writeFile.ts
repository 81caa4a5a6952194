import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused } from './BackupRefused.ts';

/**
 * Writes a file of the backup, mode 600 and durable, and gives the SHA-256 of what lies on disk.
 * @param gzip whether it is compressed
 */
export async function writeFile(
  folder: string,
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  gzip: boolean,
): Promise<string> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const file = await open(full, 'wx', 0o600);
  const hashing = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const sink = file.createWriteStream({ flush: true });
  if (gzip) await pipeline(Readable.from(chunks), createGzip({ level: 1 }), hashing, sink);
  else await pipeline(Readable.from(chunks), hashing, sink);
  return hash.digest('hex');
}

/** @throws BackupRefused where the file is missing or is not what was written */
export async function checkFile(
  folder: string,
  { path, sha256 }: { path: string; sha256: string },
): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
  } catch {
    throw new BackupRefused(`备份缺少文件 ${path}：换一份备份`);
  }
  if (hash.digest('hex') !== sha256) throw new BackupRefused(`备份文件 ${path} 已损坏：换一份备份`);
}

/** What a compressed file of the backup holds. */
export function readCompressed(folder: string, path: string): AsyncIterable<Buffer> {
  const source = createReadStream(join(folder, path));
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  return source.pipe(unpacked) as AsyncIterable<Buffer>;
}

/** What a plain file of the backup holds. */
export function readPlain(folder: string, path: string): Promise<Buffer> {
  return readFile(join(folder, path));
}
