import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { randomId, randomToken } from '@liandong/runtime';

async function createKeyFile(directory: string, name: string): Promise<void> {
  const draft = join(directory, `.${name}.${randomId()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${Buffer.from(randomToken(), 'base64url').toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(directory, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

/**
 * The 32 bytes of a key of the hub, in hexadecimal in a file of mode 600 in the folder of keys: made once, whole or not at
 * all, also by processes that start at the same time.
 * @throws where the file holds no key
 */
export async function readKeyFile(directory: string, name: string): Promise<Uint8Array> {
  const path = join(directory, name);
  const read = () => readFile(path, 'utf8').catch(() => undefined);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await read()) === undefined) await createKeyFile(directory, name);
  const text = ((await read()) ?? '').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${path} holds no key of 32 bytes in hexadecimal`);
  return Buffer.from(text, 'hex');
}
