import type { MemberRow } from '@liandong/contracts/index';
import { mergePerson, type SourceRecord } from '@liandong/merge';
import { arrayLiteral, type Connection, copyIn, loadStatement, query } from '@liandong/postgres';
import { keysOf, personKey, personOf, type RecordState } from './RecordState.ts';
import { readKeyHolders } from './readComponents.ts';
import { readRecords } from './readRecords.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const readMembersSql = load('readMembers');
const deleteMembersSql = load('deleteMembers');

const personPrefix = personKey('');

/** The member of a person; undefined where no roster has them now. */
export function memberOf(person: string, records: readonly SourceRecord[]): MemberRow | undefined {
  const merged = mergePerson(records);
  return merged === undefined ? undefined : { person, ...merged };
}

/** Writes the members whose records moved, from all records that any registry has of them. */
export async function writeMembers(tx: Connection, moved: readonly RecordState[]): Promise<void> {
  const keys = new Set(
    moved
      .flatMap((state) => [...state.keysBefore, ...keysOf(state)])
      .filter((key) => key.startsWith(personPrefix)),
  );
  if (keys.size === 0) return;
  const records = new Map<string, SourceRecord[]>(
    [...keys].map((key) => [key.slice(personPrefix.length), []]),
  );
  for (const { record } of (await readRecords(tx, await readKeyHolders(tx, [...keys]))).values()) {
    records.get(personOf(record))?.push(record);
  }
  const stored = new Map(
    (await query<MemberRow>(tx, readMembersSql, [arrayLiteral([...records.keys()])])).map((row) => [
      row.person,
      row,
    ]),
  );
  const rows: MemberRow[] = [];
  const gone: string[] = [];
  for (const [person, own] of records) {
    const row = memberOf(person, own);
    const before = stored.get(person);
    if (row !== undefined && before !== undefined && isSame(row, before)) continue;
    if (before !== undefined) gone.push(person);
    if (row !== undefined) rows.push(row);
  }
  if (gone.length > 0) await query(tx, deleteMembersSql, [arrayLiteral(gone)]);
  if (rows.length > 0) {
    await copyIn(
      tx,
      'COPY members (person, member_type, floating, organizations, affiliations) FROM STDIN',
      rows.map((row) => [row.person, row.memberType, row.floating, row.organizations, row.affiliations]),
    );
  }
}

function isSame(one: MemberRow, other: MemberRow): boolean {
  return (
    one.memberType === other.memberType &&
    one.floating === other.floating &&
    one.organizations === other.organizations &&
    one.affiliations === other.affiliations
  );
}
