import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CommandError } from '../CommandError.ts';

/**
 * A file as a body that is read while it is sent, never as a whole.
 *
 * @throws CommandError `file-not-found`
 */
export async function openFile(path: string): Promise<Blob> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new CommandError('file-not-found', `没有文件 ${path}。`);
  return openAsBlob(path);
}
