import { isStatement } from '@liandong/contracts/events';
import type { Connection } from '@liandong/postgres';
import { claimPositions, writePositions } from './claimPositions.ts';
import { foldIntoRecords } from './foldIntoRecords.ts';
import type { LogSlice, Seek } from './LogSlice.ts';
import { lockIndex } from './lockIndex.ts';
import { markLines } from './markLines.ts';
import { settleRecords } from './settleRecords.ts';
import { writeControls } from './writeControls.ts';
import { writeStatements } from './writeStatements.ts';

/** What a batch did. */
export interface AppliedBatch {
  /** Events at or beyond the positions. */
  readonly events: number;
  /** Of these, statements that the index did not have. */
  readonly fresh: number;
  /** Organizations that a list shows otherwise than before. */
  readonly changed: number;
  /** Partitions whose consumer must go back; nothing of them was taken. */
  readonly seeks: readonly Seek[];
}

/**
 * Takes a batch into the index, within one transaction: its events, the records and organizations that they touch,
 * coverage, roll-ups, changes, and the positions. Set-wise: what it costs follows the batch, not the city.
 *
 * @throws ForeignLog; anything unexpected, and then nothing was written
 */
export async function applyBatch(tx: Connection, slices: readonly LogSlice[]): Promise<AppliedBatch> {
  await lockIndex(tx);
  const claim = await claimPositions(tx, slices);
  const events = claim.entries.map((entry) => entry.event);

  const remapped = await writeControls(
    tx,
    events.filter((event) => !isStatement(event)),
  );
  const statements = await writeStatements(tx, events.filter(isStatement));
  await markLines(tx, [...remapped, ...statements.voided]);

  const touched = await foldIntoRecords(tx, statements.fresh, statements.counts);
  const changed = await settleRecords(tx, touched);
  await writePositions(tx, claim.slices);
  return { events: events.length, fresh: statements.fresh.length, changed, seeks: claim.seeks };
}
