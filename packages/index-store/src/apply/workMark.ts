import type { LineReference } from '@liandong/merge';
import { type Connection, loadStatement, query, queryRow } from '@liandong/postgres';
import { lockIndex } from './lockIndex.ts';
import { lineParameters, readLineWorld } from './readLineWorld.ts';
import { type StoredRecord, toRecordState } from './readRecords.ts';
import { refoldRecords } from './refoldRecords.ts';
import { settleRecords } from './settleRecords.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const readMarkSql = load('readMark');
const moveMarkSql = load('moveMark');
const dropMarkSql = load('dropMark');
const readFilingLinesSql = load('readFilingLines');
const readRecordsOfLinesSql = load('readRecordsOfLines');
const readRecordsAfterSql = load('readRecordsAfter');

interface Mark {
  readonly mark: number;
  readonly registry: string | null;
  readonly filing_sequence: number | null;
  readonly after_line: number;
  readonly to_line: number | null;
  readonly after_record: string | null;
}

/** What a piece of work did; `left` says whether anything may be left to do. */
export interface WorkedMark {
  readonly left: boolean;
  readonly changed: number;
}

/** Is anything left to be worked off? Asked without the lock, so that idle normalizers are in nobody's way. */
export async function marksWait(on: Connection): Promise<boolean> {
  return (await query(on, readMarkSql)).length > 0;
}

/**
 * Works off one bounded piece of what an event left behind, within one transaction: lines whose events came to count
 * or ceased to, organizations to derive by other rules or divisions.
 *
 * @param piece how many lines or records at the most
 */
export async function workMark(tx: Connection, piece: number): Promise<WorkedMark> {
  await lockIndex(tx);
  const mark = await queryRow<Mark>(tx, readMarkSql);
  if (mark === undefined) return { left: false, changed: 0 };
  const changed =
    mark.registry === null
      ? await deriveMore(tx, mark, piece)
      : await refoldMore(tx, mark, mark.registry, piece);
  return { left: true, changed };
}

async function refoldMore(tx: Connection, mark: Mark, registry: string, piece: number): Promise<number> {
  const filingSequence = mark.filing_sequence ?? 0;
  const rows = await query<{ line: number }>(tx, readFilingLinesSql, [
    registry,
    filingSequence,
    mark.after_line,
    mark.to_line,
    piece,
  ]);
  const lines: LineReference[] = rows.map(({ line }) => ({ registry, filingSequence, line }));
  const tied = await readLineWorld(tx, lines);
  const records = await query<{ record_id: string }>(tx, readRecordsOfLinesSql, lineParameters(tied.lines));
  const changed = await settleRecords(
    tx,
    await refoldRecords(
      tx,
      records.map((row) => row.record_id),
    ),
  );
  const last = lines.at(-1);
  if (last === undefined || lines.length < piece) await query(tx, dropMarkSql, [mark.mark]);
  else await query(tx, moveMarkSql, [mark.mark, last.line, null]);
  return changed;
}

async function deriveMore(tx: Connection, mark: Mark, piece: number): Promise<number> {
  const rows = await query<StoredRecord>(tx, readRecordsAfterSql, [mark.after_record, piece]);
  const changed = await settleRecords(tx, rows.map(toRecordState));
  const last = rows.at(-1);
  if (last === undefined || rows.length < piece) await query(tx, dropMarkSql, [mark.mark]);
  else await query(tx, moveMarkSql, [mark.mark, 0, last.record_id]);
  return changed;
}
