import { arrayLiteral, type Connection, loadStatement, query } from '@liandong/postgres';
import { keysOf, type RecordState } from './RecordState.ts';
import { readRecords } from './readRecords.ts';

const readKeyHoldersSql = loadStatement(new URL('../../sql/apply/readKeyHolders.sql', import.meta.url));

/**
 * Everything that shares an identifier with these records, as they were or as they become, and so on: the whole
 * components, which is what linkage needs. Two or three set-wise reads in all but odd cases.
 */
export async function readComponents(
  tx: Connection,
  touched: readonly RecordState[],
): Promise<RecordState[]> {
  const known = new Map(touched.map((state) => [state.record.recordId, state]));
  const asked = new Set<string>();
  let keys = new Set(touched.flatMap((state) => [...state.keysBefore, ...keysOf(state)]));
  while (keys.size > 0) {
    for (const key of keys) asked.add(key);
    const holders = await query<{ record_id: string }>(tx, readKeyHoldersSql, [arrayLiteral([...keys])]);
    const unknown = holders.map((row) => row.record_id).filter((id) => !known.has(id));
    if (unknown.length === 0) break;
    keys = new Set();
    for (const [id, state] of await readRecords(tx, unknown)) {
      known.set(id, state);
      for (const key of state.keysBefore) if (!asked.has(key)) keys.add(key);
    }
  }
  return [...known.values()];
}
