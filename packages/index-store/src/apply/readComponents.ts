import { isOrganizationKind, partyOrganizationKind, referencesOf } from '@liandong/merge';
import { arrayLiteral, type Connection, loadStatement, query } from '@liandong/postgres';
import { keysOf, namedKeysOf, type RecordState, speakingKey } from './RecordState.ts';
import { readRecords } from './readRecords.ts';

const readKeyHoldersSql = loadStatement(new URL('../../sql/apply/readKeyHolders.sql', import.meta.url));

const speakingPrefix = speakingKey('');

/** The reference keys that a state names or answers to, as it was and as it becomes. */
function referencesOfState(state: RecordState): string[] {
  if (isOrganizationKind(state.record.kind)) return [...state.keysBefore, ...keysOf(state)];
  const before = state.keysBefore.filter((key) => key.startsWith(speakingPrefix));
  return [...before.map((key) => key.slice(speakingPrefix.length)), ...referencesOf(state.record)];
}

/**
 * Everything that shares an identifier with these records, as they were or as they become, and so on: the whole
 * components, which is what linkage needs; and of each organization in them whatever speaks of it, a Party organization
 * with all its records. What merely speaks leads no further, unless it is among what was touched, or one Party
 * organization with it. Two or three set-wise reads in all but odd cases.
 */
export async function readComponents(
  tx: Connection,
  touched: readonly RecordState[],
): Promise<RecordState[]> {
  const known = new Map(touched.map((state) => [state.record.recordId, state]));
  const leading = new Set<RecordState>(touched);
  const asked = new Set<string>();
  for (;;) {
    const keys = keysToAsk(known.values(), leading).filter((key) => !asked.has(key));
    if (keys.length === 0) return [...known.values()];
    for (const key of keys) asked.add(key);
    const unknown = (await readKeyHolders(tx, keys)).filter((id) => !known.has(id));
    for (const [id, state] of await readRecords(tx, unknown)) {
      known.set(id, state);
      if (isOrganizationKind(state.record.kind)) leading.add(state);
    }
    spreadLead(known.values(), leading);
  }
}

/** Organizations are asked for by what leads to them, with what speaks of them; Party organizations by name and unit. */
function keysToAsk(known: Iterable<RecordState>, leading: ReadonlySet<RecordState>): string[] {
  const keys = new Set<string>();
  for (const state of known) {
    if (state.record.kind === partyOrganizationKind) for (const key of namedKeysOf(state)) keys.add(key);
    if (!leading.has(state)) continue;
    for (const reference of referencesOfState(state)) keys.add(reference).add(speakingKey(reference));
  }
  return [...keys];
}

/** Records that are, or were, one Party organization with one that leads, lead too: their units may change with it. */
function spreadLead(known: Iterable<RecordState>, leading: Set<RecordState>): void {
  const named = [...known].filter(({ record }) => record.kind === partyOrganizationKind);
  const holders = new Map<string, RecordState[]>();
  for (const state of named) {
    for (const key of namedKeysOf(state)) holders.set(key, [...(holders.get(key) ?? []), state]);
  }
  const reached = named.filter((state) => leading.has(state));
  for (let state = reached.pop(); state !== undefined; state = reached.pop()) {
    for (const next of namedKeysOf(state).flatMap((key) => holders.get(key) ?? [])) {
      if (leading.has(next)) continue;
      leading.add(next);
      reached.push(next);
    }
  }
}

/** The records that lie under any of these keys. */
export async function readKeyHolders(tx: Connection, keys: readonly string[]): Promise<string[]> {
  const holders = await query<{ record_id: string }>(tx, readKeyHoldersSql, [arrayLiteral([...keys])]);
  return holders.map((row) => row.record_id);
}
