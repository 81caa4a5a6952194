import type { Fields } from '@liandong/contracts/events';
import {
  encodeRegisters,
  foldStatement,
  type LineReference,
  lineKey,
  livenessOf,
  packStamp,
  type Registers,
} from '@liandong/merge';
import { type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import type { RecordState } from './RecordState.ts';
import { readLineWorld } from './readLineWorld.ts';
import { readRecords } from './readRecords.ts';

const readEventsOfRecordsSql = loadStatement(
  new URL('../../sql/apply/readEventsOfRecords.sql', import.meta.url),
);

interface KeptEvent {
  readonly record_id: string;
  readonly registry: string;
  readonly filing_sequence: number;
  readonly line: number;
  readonly mapping_version: number;
  readonly ordinal: number;
  readonly type: string;
  readonly effective_time: string;
  readonly fields: string;
}

/**
 * Folds records anew from all that was ever said of them; needed where an event stopped counting or came to count.
 *
 * @returns the records whose registers are others than those stored
 */
export async function refoldRecords(tx: Connection, ids: readonly string[]): Promise<RecordState[]> {
  const states = await readRecords(tx, ids);
  const events = await query<KeptEvent>(tx, readEventsOfRecordsSql, [plainArray(ids)]);
  const lines = new Map<string, LineReference>();
  for (const event of events) lines.set(lineKey(lineOf(event)), lineOf(event));
  const counts = livenessOf(await readLineWorld(tx, [...lines.values()]));

  const folded = new Map<string, Registers>();
  for (const event of events) {
    if (event.type === 'liandong.organization.seen.v1' || counts(lineOf(event)) !== event.mapping_version)
      continue;
    const registers: Registers = folded.get(event.record_id) ?? new Map();
    folded.set(event.record_id, registers);
    const stamp = packStamp({
      effectiveTime: event.effective_time,
      filingSequence: event.filing_sequence,
      line: event.line,
      mappingVersion: event.mapping_version,
      ordinal: event.ordinal,
    });
    foldStatement(registers, JSON.parse(event.fields) as Fields, stamp);
  }
  return [...states.values()].flatMap((state): RecordState[] => {
    const registers = folded.get(state.record.recordId);
    const text = registers === undefined ? '' : encodeRegisters(registers);
    if (text === state.stored?.registers) return [];
    return [
      {
        ...state,
        record: { ...state.record, registers: registers ?? new Map() },
        counts: registers !== undefined,
        moved: true,
      },
    ];
  });
}

function lineOf(event: KeptEvent): LineReference {
  return { registry: event.registry, filingSequence: event.filing_sequence, line: event.line };
}
