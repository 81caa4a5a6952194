import { type DigestKey, digestKey } from '@liandong/crypto';
import { readKeyFile } from './readKeyFile.ts';

/**
 * The hub's one digest key, `digest.key` in the folder of keys. It must be kept: without it digests of another time match
 * no more.
 * @throws where the file holds no key
 */
export async function readDigestKey(directory: string): Promise<DigestKey> {
  return digestKey(await readKeyFile(directory, 'digest.key'));
}
