import { link, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a filing's bytes wait until it is acknowledged. */
export function spoolPath(spoolDir: string, filing: string): string {
  return join(spoolDir, `${filing}.sealed`);
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Removes a file that may be gone already. */
export async function removeFile(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/**
 * The bytes of a filing that was opened, on this machine: under its own name, or, where the process died before giving
 * it that name, as an incoming file of the same digest. Undefined where they are not here.
 */
export async function findSpool(
  spoolDir: string,
  filing: { readonly filing: string; readonly digest: string },
): Promise<string | undefined> {
  const path = spoolPath(spoolDir, filing.filing);
  const names = await readdir(spoolDir);
  if (names.includes(`${filing.filing}.sealed`)) return path;
  const incoming = names.find((name) => name.startsWith(`${filing.digest}.`) && name.endsWith('.incoming'));
  if (incoming === undefined) return undefined;
  try {
    await link(join(spoolDir, incoming), path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return path;
}

/** The filings whose bytes wait in the spool. */
export async function spooledFilings(spoolDir: string): Promise<readonly string[]> {
  const names = await readdir(spoolDir);
  return names.filter((name) => name.endsWith('.sealed')).map((name) => name.slice(0, -'.sealed'.length));
}

const dayMilliseconds = 86_400_000;

/** Removes what processes that died left half received: nobody can still be writing it after a day. */
export async function sweepSpool(spoolDir: string, now: Date): Promise<void> {
  for (const name of await readdir(spoolDir)) {
    if (!name.endsWith('.partial') && !name.endsWith('.incoming')) continue;
    const path = join(spoolDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && now.getTime() - found.mtimeMs > dayMilliseconds) await removeFile(path);
  }
}
