import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the inbox as a scan saw it. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

export type Sighting = ReadonlyMap<string, SeenFile>;

const unfinished = /^\.|^~\$|\.(tmp|part|partial|crdownload|download)$/i;

/** Is it a file that a person put there: no folder, no link, no half download, no lock file of a spreadsheet program? */
function isOffered(entry: Dirent): boolean {
  return entry.isFile() && !unfinished.test(entry.name);
}

/** Looks at every file that is offered in a folder. */
export async function sightFiles(inbox: string): Promise<Sighting> {
  const seen = new Map<string, SeenFile>();
  for (const entry of await readdir(inbox, { withFileTypes: true })) {
    if (!isOffered(entry)) continue;
    const found = await stat(join(inbox, entry.name)).catch(() => undefined);
    if (found !== undefined)
      seen.set(entry.name, { name: entry.name, size: found.size, modified: found.mtimeMs });
  }
  return seen;
}

/**
 * The files that nobody is writing any more, in the order of their age: unchanged since the scan before, and last
 * changed long enough ago.
 */
export function settledFiles(
  before: Sighting,
  now: Sighting,
  at: Date,
  settleMilliseconds: number,
): readonly SeenFile[] {
  return [...now.values()]
    .filter(({ name, size, modified }) => {
      const earlier = before.get(name);
      const unchanged = earlier?.size === size && earlier.modified === modified;
      return unchanged && at.getTime() - modified >= settleMilliseconds;
    })
    .sort((one, other) => one.modified - other.modified || (one.name < other.name ? -1 : 1));
}
