import { createHmac } from 'node:crypto';
import { streamKeyLength } from '@liandong/crypto';
import { readKeyFile } from './readKeyFile.ts';

/** By what files in the spool are sealed. */
export interface SpoolKey {
  /** Eight bytes that name the key, in the head of each file. */
  readonly id: Uint8Array;
  /** For SM4. */
  readonly bytes: Uint8Array;
}

/**
 * The key of the spool, `spool.key` in the folder of keys, the same for all adapters of a hub. Without it what waits in
 * the spool cannot be published and has to be filed again.
 * @throws where the file holds no key
 */
export async function readSpoolKey(directory: string): Promise<SpoolKey> {
  const bytes = await readKeyFile(directory, 'spool.key');
  const id = createHmac('sm3', bytes).update('spool key id').digest().subarray(0, 8);
  return { id, bytes: bytes.subarray(0, streamKeyLength) };
}
