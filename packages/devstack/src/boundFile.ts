import { copyFile, stat, truncate } from 'node:fs/promises';

const limitBytes = 4 * 1024 * 1024;
const everyMilliseconds = 30_000;

/** Moves what a log holds to `<file>.1` once it is larger than 4 MB; its writer appends, so it goes on at the start. */
async function bound(file: string): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size <= limitBytes) return;
  await copyFile(file, `${file}.1`);
  await truncate(file);
}

/** Keeps a log that another process appends to from growing without end, now and until the result is called. */
export async function boundFile(file: string): Promise<() => void> {
  await bound(file);
  const timer = setInterval(() => void bound(file).catch(() => undefined), everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
