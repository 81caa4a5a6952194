import { encodeRegisters } from '@liandong/merge';
import { arrayLiteral, type Connection, copyIn, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import { keysOf, type RecordState } from './RecordState.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const prepareRecordChangesSql = load('prepareRecordChanges');
const updateRecordsSql = load('updateRecords');
const deleteKeysSql = load('deleteKeys');

/** Writes the records that are new or changed, and the identifiers under which they are found. */
export async function writeRecords(tx: Connection, states: readonly RecordState[]): Promise<void> {
  const rows = states.map((state) => ({
    state,
    registers: state.moved
      ? state.counts
        ? encodeRegisters(state.record.registers)
        : ''
      : (state.stored?.registers ?? ''),
  }));
  const added = rows.filter(({ state }) => state.stored === undefined);
  const changed = rows.filter(
    ({ state, registers }) =>
      state.stored !== undefined &&
      (state.stored.registers !== registers || state.stored.organizationId !== state.organizationId),
  );
  if (added.length > 0) {
    await copyIn(
      tx,
      'COPY records (record_id, registry, kind, keyscheme, key, organization_id, registers) FROM STDIN',
      added.map(({ state: { record, organizationId }, registers }) => [
        record.recordId,
        record.registry,
        record.kind,
        record.keyscheme,
        record.key,
        organizationId,
        registers,
      ]),
    );
  }
  if (changed.length > 0) {
    await query(tx, prepareRecordChangesSql);
    await copyIn(
      tx,
      'COPY changed_records (record_id, organization_id, registers) FROM STDIN',
      changed.map(({ state, registers }) => [state.record.recordId, state.organizationId, registers]),
    );
    await query(tx, updateRecordsSql);
  }
  await writeKeys(tx, states);
}

async function writeKeys(tx: Connection, states: readonly RecordState[]): Promise<void> {
  const gone: [string, string][] = [];
  const added: [string, string][] = [];
  for (const state of states) {
    if (!state.moved) continue;
    const { recordId } = state.record;
    const keys = keysOf(state);
    for (const key of keys) if (!state.keysBefore.includes(key)) added.push([key, recordId]);
    for (const key of state.keysBefore) if (!keys.includes(key)) gone.push([key, recordId]);
  }
  if (gone.length > 0) {
    await query(tx, deleteKeysSql, [
      arrayLiteral(gone.map(([key]) => key)),
      plainArray(gone.map(([, id]) => id)),
    ]);
  }
  if (added.length > 0) await copyIn(tx, 'COPY record_keys (key, record_id) FROM STDIN', added);
}
