import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type DigestKey, digestKey } from '@liandong/crypto';
import { randomId, randomToken } from '@liandong/runtime';

async function createKeyFile(directory: string, path: string): Promise<void> {
  const draft = join(directory, `.digest.key.${randomId()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${Buffer.from(randomToken(), 'base64url').toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

/**
 * The hub's one digest key, `digest.key` in the folder of keys (mode 600): made once, whole or not at all, also by
 * processes that start at the same time. It must be kept: without it digests of another time match no more.
 * @throws where the file holds no key
 */
export async function readDigestKey(directory: string): Promise<DigestKey> {
  const path = join(directory, 'digest.key');
  const read = () => readFile(path, 'utf8').catch(() => undefined);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await read()) === undefined) await createKeyFile(directory, path);
  const text = ((await read()) ?? '').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${path} holds no key of 32 bytes in hexadecimal`);
  return digestKey(Buffer.from(text, 'hex'));
}
