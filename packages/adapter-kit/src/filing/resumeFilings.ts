import { filingsUnderWay, settledAmong } from '@liandong/intake-store';
import type { Intake } from '../run/Intake.ts';
import { findSpool, removeFile, spooledFilings, spoolPath } from '../spool/spoolOf.ts';
import { workOff } from './receiveFile.ts';

/** Removes the bytes of filings that were settled by another process, or just before this one died. */
async function removeSettled(intake: Intake): Promise<void> {
  const settled = await settledAmong(intake.pool, await spooledFilings(intake.spoolDir));
  for (const filing of settled) {
    if (intake.queue.find(filing) === undefined) await removeFile(spoolPath(intake.spoolDir, filing));
  }
}

/**
 * Has everything worked off that is under way and whose bytes are on this machine, in the order of its sequence: what was
 * only spooled is looked at, what was opened is published again to the byte. What fails is left, logged, and found again
 * by the next call.
 */
export async function resumeFilings(intake: Intake): Promise<void> {
  for (const { filing, digest } of await filingsUnderWay(intake.pool, intake.registry.name)) {
    if (intake.stopping.aborted) return;
    if (intake.queue.find(filing) !== undefined) continue;
    const path = await findSpool(intake.spoolDir, { filing, digest });
    if (path === undefined)
      intake.logger.debug({ filing }, 'its bytes are not here; another machine has them, or they come again');
    else void workOff(intake, filing, path);
  }
  await removeSettled(intake);
}
