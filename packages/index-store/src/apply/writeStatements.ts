import { parseReplacedLine, recordId, type StatementEvent } from '@liandong/contracts/events';
import { type LineReference, type Liveness, lineKey, livenessOf, statedFields } from '@liandong/merge';
import { type Connection, copyIn } from '@liandong/postgres';
import { type LineSpan, spansOf } from './markLines.ts';
import { placeOf, readLineWorld } from './readLineWorld.ts';
import { writeReplacements } from './writeReplacements.ts';

/** A statement that the index did not have. */
export interface FreshStatement {
  readonly event: StatementEvent;
  readonly recordId: string;
  readonly line: LineReference;
}

export interface WrittenStatements {
  readonly fresh: readonly FreshStatement[];
  /** Which reading of a line counts. */
  readonly counts: Liveness;
  /** Lines whose earlier events a fresh one voids. */
  readonly voided: readonly LineSpan[];
}

/**
 * Keeps the statements that the index does not have yet, and says which of them count. A statement is known by its
 * place; of several that a faulty filer gives one place, the first in the log is kept, within a batch as across batches.
 */
export async function writeStatements(
  tx: Connection,
  events: readonly StatementEvent[],
): Promise<WrittenStatements> {
  if (events.length === 0) return { fresh: [], counts: () => undefined, voided: [] };
  const byPlace = new Map<string, FreshStatement>();
  for (const event of events) {
    const line = { registry: event.registry, filingSequence: event.filingsequence, line: event.filingline };
    const place = placeOf(line, event.mappingversion, event.ordinal);
    if (!byPlace.has(place)) byPlace.set(place, { event, recordId: recordId(event.data.record), line });
  }
  const statements = [...byPlace.values()];
  const corrected = await writeReplacements(tx, statements.flatMap(replacesOf));
  const lines = [...new Map(statements.map(({ line }) => [lineKey(line), line])).values()];
  const world = await readLineWorld(tx, lines);
  const fresh = statements.filter(
    ({ event, line }) => !world.kept.has(placeOf(line, event.mappingversion, event.ordinal)),
  );
  const reread = fresh.filter(({ event, line }) =>
    [...world.versions(line)].some((v) => v !== event.mappingversion),
  );
  for (const { event, line } of fresh) world.addVersion(line, event.mappingversion);
  const mixed = fresh.filter(({ line }) => [...world.versions(line)].length > 1);

  await copyIn(
    tx,
    'COPY events (registry, filing_sequence, line, mapping_version, ordinal, record_id, type, effective_time, fields) FROM STDIN',
    fresh.map(({ event, recordId: id, line }) => [
      line.registry,
      line.filingSequence,
      line.line,
      event.mappingversion,
      event.ordinal,
      id,
      event.type,
      event.effectivetime,
      JSON.stringify(statedFields(event)),
    ]),
  );
  const voided = spansOf([...corrected, ...[...reread, ...mixed].map(({ line }) => line)]);
  return { fresh, counts: livenessOf(world), voided };
}

function replacesOf({ event, line }: FreshStatement): Parameters<typeof writeReplacements>[1] {
  const target = event.replaces === undefined ? undefined : parseReplacedLine(event.replaces);
  return target === undefined ? [] : [{ by: line, target }];
}
