import { isOrganizationKind, referencesOf } from '@liandong/merge';
import { arrayLiteral, type Connection, loadStatement, query } from '@liandong/postgres';
import { keysOf, type RecordState, speakingKey } from './RecordState.ts';
import { readRecords } from './readRecords.ts';

const readKeyHoldersSql = loadStatement(new URL('../../sql/apply/readKeyHolders.sql', import.meta.url));

const speakingPrefix = speakingKey('');

/** The reference keys that a state leads to: an organization's own, or those that a member or Party organization names. */
function leadsOf(state: RecordState): string[] {
  if (isOrganizationKind(state.record.kind)) return [...state.keysBefore, ...keysOf(state)];
  const before = state.keysBefore.filter((key) => key.startsWith(speakingPrefix));
  return [...before.map((key) => key.slice(speakingPrefix.length)), ...referencesOf(state.record)];
}

/**
 * Everything that shares an identifier with these records, as they were or as they become, and so on: the whole
 * components, which is what linkage needs; and of each organization in them whatever speaks of it. What merely speaks
 * leads no further. Two or three set-wise reads in all but odd cases.
 */
export async function readComponents(
  tx: Connection,
  touched: readonly RecordState[],
): Promise<RecordState[]> {
  const known = new Map(touched.map((state) => [state.record.recordId, state]));
  const asked = new Set<string>();
  let keys = new Set(touched.flatMap(leadsOf));
  while (keys.size > 0) {
    for (const key of keys) asked.add(key);
    const looked = [...keys].flatMap((key) => [key, speakingKey(key)]);
    const unknown = (await readKeyHolders(tx, looked)).filter((id) => !known.has(id));
    if (unknown.length === 0) break;
    keys = new Set();
    for (const [id, state] of await readRecords(tx, unknown)) {
      known.set(id, state);
      if (!isOrganizationKind(state.record.kind)) continue;
      for (const key of state.keysBefore) if (!asked.has(key)) keys.add(key);
    }
  }
  return [...known.values()];
}

/** The records that lie under any of these keys. */
export async function readKeyHolders(tx: Connection, keys: readonly string[]): Promise<string[]> {
  const holders = await query<{ record_id: string }>(tx, readKeyHoldersSql, [arrayLiteral([...keys])]);
  return holders.map((row) => row.record_id);
}
