import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { trySessionLock, unlockSession, withConnection } from '@liandong/postgres';
import { takeFile } from '../filing/takeFile.ts';
import type { Outcome } from '../receipt/Outcome.ts';
import type { Registry } from '../registry/Registry.ts';
import type { Intake } from '../run/Intake.ts';
import { putAside } from './putAside.ts';
import { type SeenFile, type Sighting, settledFiles, sightFiles } from './settledFiles.ts';

/** A file that changed while it was read: it was not settled after all. */
class FileChanged extends Error {}

/** The bytes of a file that stays as it was seen. @throws FileChanged at the end where it did not */
async function* stableBytes(path: string, seen: SeenFile): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) yield piece as Uint8Array;
  const { size, mtimeMs } = await stat(path);
  if (size !== seen.size || mtimeMs !== seen.modified) throw new FileChanged();
}

function takeDropped(intake: Intake, inbox: string, seen: SeenFile): Promise<Outcome> {
  const request = {
    fileName: seen.name,
    asOf: undefined,
    restate: false,
    check: false,
    replaces: undefined,
    door: 'file' as const,
    filer: 'file-drop',
  };
  return takeFile(intake, request, stableBytes(join(inbox, seen.name), seen));
}

/** Does a file of this layout hold personal data? */
function holdsPersonalData({ layouts }: Registry, name: string): boolean {
  return layouts.some((layout) => layout.name === name && layout.columns.some((column) => column.personal));
}

async function takeSettled(intake: Intake, inbox: string, settled: readonly SeenFile[]): Promise<void> {
  for (const seen of settled) {
    if (intake.stopping.aborted) return;
    try {
      const outcome = await takeDropped(intake, inbox, seen);
      const personal = outcome.kind === 'receipt' && holdsPersonalData(intake.registry, outcome.head.layout);
      await putAside(inbox, seen.name, outcome, { at: intake.clock.now(), personal });
      intake.logger.info({ outcome: outcome.kind, bytes: seen.size }, 'took a file from the inbox');
    } catch (error) {
      if (error instanceof FileChanged) continue;
      intake.logger.error({ err: error }, 'a file of the inbox could not be taken yet');
    }
  }
}

/** One look at the folder, unless another process of the registry is looking just now. */
async function scan(
  intake: Intake,
  inbox: string,
  before: Sighting,
  settleMilliseconds: number,
): Promise<Sighting> {
  const lock = `inbox:${intake.registry.name}`;
  const now = await sightFiles(inbox);
  const settled = settledFiles(before, now, intake.clock.now(), settleMilliseconds);
  if (settled.length === 0) return now;
  await withConnection(intake.locks, async (connection) => {
    if (!(await trySessionLock(connection, lock))) return;
    try {
      await takeSettled(intake, inbox, settled);
    } finally {
      await unlockSession(connection, lock);
    }
  });
  return now;
}

const pauseMilliseconds = 1_000;

/**
 * The door by which files are dropped: watches a folder until the process stops. A file is taken once nobody writes it
 * any more; its name may give the date that it speaks of (`名录@2026-06-30.csv`). Resolves after the last file is done.
 */
export async function fileDrop(
  intake: Intake,
  options: { readonly inbox: string; readonly settleMilliseconds: number },
): Promise<void> {
  const { inbox, settleMilliseconds } = options;
  await mkdir(inbox, { recursive: true });
  let seen: Sighting = new Map();
  while (!intake.stopping.aborted) {
    try {
      seen = await scan(intake, inbox, seen, settleMilliseconds);
    } catch (error) {
      intake.logger.error({ err: error }, 'the inbox could not be looked at');
    }
    await delay(pauseMilliseconds, undefined, { signal: intake.stopping }).catch(() => undefined);
  }
}
