import { unacknowledgedFilings } from '@liandong/intake-store';
import type { Intake } from '../run/Intake.ts';
import { findSpool, removeFile } from '../spool/spoolOf.ts';
import { resumeFiling } from './publishFiling.ts';

/**
 * Publishes what was opened and never acknowledged, in the order of its sequence; a filing whose bytes are not on this
 * machine, or that fails again, is left and logged.
 */
export async function resumeFilings(intake: Intake): Promise<void> {
  for (const { filing, digest } of await unacknowledgedFilings(intake.pool, intake.registry.name)) {
    if (intake.stopping.aborted) return;
    const path = await findSpool(intake.spoolDir, { filing, digest });
    if (path === undefined) {
      intake.logger.debug({ filing }, 'its bytes are not here; another machine has them, or they come again');
      continue;
    }
    try {
      const resumed = await resumeFiling(intake, filing, path);
      if (resumed === undefined) continue;
      await removeFile(path);
      intake.logger.info({ filing, rows: resumed.rows, events: resumed.events }, 'resumed');
    } catch (error) {
      intake.logger.warn({ err: error, filing }, 'could not be resumed yet');
    }
  }
}
