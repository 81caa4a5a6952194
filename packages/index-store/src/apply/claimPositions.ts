import { type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import type { LogEntry, LogSlice, Seek } from './LogSlice.ts';
import type { Position } from './readPositions.ts';

const claimPositionsSql = loadStatement(new URL('../../sql/apply/claimPositions.sql', import.meta.url));
const writePositionsSql = loadStatement(new URL('../../sql/apply/writePositions.sql', import.meta.url));

/** The log is not the one that the index was made from: nothing may be written until an operator has decided. */
export class ForeignLog extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ForeignLog';
  }
}

/** What of a batch is new to the index, and where a consumer must go back to. */
export interface Claim {
  readonly entries: readonly LogEntry[];
  readonly seeks: readonly Seek[];
  /** The last slice of each partition whose position moves. */
  readonly slices: readonly LogSlice[];
}

/**
 * Holds the positions of a batch's partitions and takes what lies at or beyond them. A consumer that lost its
 * partition finds the position moved on and has nothing left to write.
 *
 * @throws ForeignLog where the position belongs to another cluster or another topic of this name
 */
export async function claimPositions(tx: Connection, slices: readonly LogSlice[]): Promise<Claim> {
  const rows = await query<Position>(tx, claimPositionsSql, [
    plainArray(slices.map((slice) => slice.topic)),
    plainArray(slices.map((slice) => slice.partition)),
  ]);
  const positions = new Map(rows.map((row) => [`${row.topic} ${row.partition}`, row]));
  const reached = new Map(rows.map((row) => [`${row.topic} ${row.partition}`, row.next_offset]));
  const claimed = new Map<string, LogSlice>();
  const entries: LogEntry[] = [];
  const seeks: Seek[] = [];
  for (const slice of slices) {
    const key = `${slice.topic} ${slice.partition}`;
    const position = positions.get(key);
    if (position !== undefined) refuseForeign(position, slice);
    const next = reached.get(key) ?? 0;
    if (slice.from > next) {
      seeks.push({ topic: slice.topic, partition: slice.partition, offset: next });
    } else if (slice.next > next) {
      for (const entry of slice.entries) if (entry.offset >= next) entries.push(entry);
      claimed.set(key, slice);
      reached.set(key, slice.next);
    }
  }
  return { entries, seeks, slices: [...claimed.values()] };
}

function refuseForeign(position: Position, slice: LogSlice): void {
  const name = `${slice.topic}/${slice.partition}`;
  if (position.cluster_id !== slice.clusterId) {
    throw new ForeignLog(
      `${name}: the index was made from cluster ${position.cluster_id}, this is ${slice.clusterId}`,
    );
  }
  if (
    position.first_message !== '' &&
    slice.firstMessage !== '' &&
    position.first_message !== slice.firstMessage
  ) {
    throw new ForeignLog(`${name}: the partition begins with another message than when the index was made`);
  }
}

/** Moves the claimed positions to the ends of their slices. */
export async function writePositions(tx: Connection, slices: readonly LogSlice[]): Promise<void> {
  if (slices.length === 0) return;
  await query(tx, writePositionsSql, [
    plainArray(slices.map((slice) => slice.topic)),
    plainArray(slices.map((slice) => slice.partition)),
    plainArray(slices.map((slice) => slice.next)),
    plainArray(slices.map((slice) => `"${slice.clusterId}"`)),
    plainArray(slices.map((slice) => `"${slice.firstMessage}"`)),
  ]);
}
