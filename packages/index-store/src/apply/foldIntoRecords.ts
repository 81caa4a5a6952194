import { filingId } from '@liandong/contracts/events';
import { foldStatement, type Liveness, packStamp, statedFields } from '@liandong/merge';
import type { Connection } from '@liandong/postgres';
import { normalizeCode } from '@liandong/standards';
import type { RecordState } from './RecordState.ts';
import { readRecords } from './readRecords.ts';
import type { FreshStatement } from './writeStatements.ts';

/** A record that nothing was ever said of. */
function newState({ event, recordId }: FreshStatement): RecordState {
  const { registry, kind, keyscheme, key } = event.data.record;
  return {
    record: { recordId, registry, kind, keyscheme, key: normalizeCode(key), registers: new Map() },
    stored: undefined,
    keysBefore: [],
    counts: false,
    moved: false,
    organizationId: null,
    cause: null,
  };
}

/**
 * Joins fresh statements into their records: those that count move registers, those that do not leave at most a
 * record without any, so that the record is there when they come to count.
 *
 * @returns the records that are new or whose registers moved
 */
export async function foldIntoRecords(
  tx: Connection,
  fresh: readonly FreshStatement[],
  counts: Liveness,
): Promise<RecordState[]> {
  if (fresh.length === 0) return [];
  const states = await readRecords(tx, new Set(fresh.map(({ recordId }) => recordId)));
  for (const statement of fresh) {
    const { event, recordId, line } = statement;
    const state = states.get(recordId) ?? newState(statement);
    states.set(recordId, state);
    if (event.type === 'liandong.organization.seen.v1') continue;
    if (counts(line) !== event.mappingversion) continue;
    const stamp = packStamp({
      effectiveTime: event.effectivetime,
      filingSequence: line.filingSequence,
      line: line.line,
      mappingVersion: event.mappingversion,
      ordinal: event.ordinal,
    });
    const moved = foldStatement(state.record.registers, statedFields(event), stamp);
    if (moved || !state.counts) state.moved = true;
    state.counts = true;
    state.cause = `${filingId(line.registry, line.filingSequence)}#${line.line}`;
  }
  return [...states.values()].filter((state) => state.moved || state.stored === undefined);
}
