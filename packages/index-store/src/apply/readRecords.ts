import { decodeRegisters } from '@liandong/merge';
import { type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import { keysOf, type RecordState } from './RecordState.ts';

const readRecordsSql = loadStatement(new URL('../../sql/apply/readRecords.sql', import.meta.url));

/** A row of `records`. */
export interface StoredRecord {
  readonly record_id: string;
  readonly registry: string;
  readonly kind: string;
  readonly keyscheme: string;
  readonly key: string;
  readonly organization_id: string | null;
  readonly registers: string;
}

/** The state of a record as stored. */
export function toRecordState(row: StoredRecord): RecordState {
  const counts = row.registers !== '';
  const record = {
    recordId: row.record_id,
    registry: row.registry,
    kind: row.kind,
    keyscheme: row.keyscheme,
    key: row.key,
    registers: counts ? decodeRegisters(row.registers) : new Map(),
  };
  return {
    record,
    stored: { registers: row.registers, organizationId: row.organization_id },
    keysBefore: keysOf({ record, counts }),
    counts,
    moved: false,
    organizationId: row.organization_id,
    cause: null,
  };
}

/** The stored states of these records; those that the index does not have are missing. */
export async function readRecords(tx: Connection, ids: Iterable<string>): Promise<Map<string, RecordState>> {
  const rows = await query<StoredRecord>(tx, readRecordsSql, [plainArray(ids)]);
  return new Map(rows.map((row) => [row.record_id, toRecordState(row)]));
}
