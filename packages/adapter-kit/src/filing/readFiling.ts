import type { ReceiptLine } from '@liandong/contracts/api';
import { recordId } from '@liandong/contracts/events';
import { type DigestKey, type SealingKey, sealText } from '@liandong/crypto';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';
import { receiptLines } from '../receipt/receiptLine.ts';
import type { FilingContext } from './FilingContext.ts';
import type { KeySource } from './KeySource.ts';
import { type Message, remappedEvent, seenEvent, statementEvent } from './makeEvents.ts';
import { type BesideCells, besideCells } from './personalCells.ts';
import { type ReadRow, readRow } from './readRow.ts';

/** A rejected row, whole: its cells as filed, sealed under the filing's key. */
export interface QuarantinedRow {
  readonly line: number;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
  readonly keyId: string;
  readonly sealed: string;
}

/** What a batch of rows became. */
export interface ReadBatch {
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly rejected: number;
  readonly statements: readonly Message[];
  /** For the filings topic: only where rows are read by another mapping than the filing was opened with. */
  readonly remapped: readonly Message[];
  readonly lines: readonly ReceiptLine[];
  readonly quarantined: readonly QuarantinedRow[];
}

export interface ReadingSettings {
  readonly context: FilingContext;
  readonly heading: Heading;
  readonly digestKey: DigestKey;
  readonly keys: KeySource;
  readonly remapped: boolean;
}

interface SortedRow {
  readonly row: ReadRow;
  readonly beside: readonly BesideCells[];
  /** The records whose keys seal the row's personal cells. */
  readonly owners: readonly string[];
}

const noCells: BesideCells = { unmapped: new Map(), personal: new Map(), digests: undefined };

/** The owner of a filing's quarantine. */
function quarantineOwner(filing: string): string {
  return `filing:${filing}`;
}

function sortRow({ context, heading, digestKey }: ReadingSettings, raw: RawRow): SortedRow {
  const row = readRow(context.registry, heading, raw, context.asOf);
  const beside = row.statements.map((statement, at) =>
    at === 0 || statement.unread !== undefined
      ? besideCells(at === 0 ? heading : { ...heading, headings: [] }, raw, statement.unread ?? {}, digestKey)
      : noCells,
  );
  const owners = row.statements
    .filter((_, at) => (beside[at] ?? noCells).personal.size > 0)
    .map(({ record }) => recordId({ registry: context.registry.name, ...record }));
  return { row, beside, owners };
}

function messagesOf(
  { context, heading }: ReadingSettings,
  { row, beside }: SortedRow,
  keys: ReadonlyMap<string, SealingKey>,
): readonly Message[] {
  const { line } = row.raw;
  if (row.seen !== undefined) return [seenEvent(context, heading.layout, line, row.seen)];
  return row.statements.map((statement, at) => {
    const cells = beside[at] ?? noCells;
    const key =
      cells.personal.size === 0
        ? undefined
        : keys.get(recordId({ registry: context.registry.name, ...statement.record }));
    return statementEvent(context, heading.layout, { line, ordinal: at + 1 }, statement, { cells, key });
  });
}

function quarantine({ context, heading }: ReadingSettings, row: ReadRow, key: SealingKey): QuarantinedRow {
  const { line, cells } = row.raw;
  return {
    line,
    codes: row.findings.map((finding) => finding.code),
    fields: receiptLines(heading, row).flatMap(({ field }) => (field === '' ? [] : [field])),
    keyId: key.keyId,
    sealed: sealText(key, `${context.filing}#${line}`, JSON.stringify(cells)),
  };
}

/** Reads a batch of rows into messages, receipt lines and quarantine. The same rows always give the same bytes. */
export async function readBatch(settings: ReadingSettings, raws: readonly RawRow[]): Promise<ReadBatch> {
  const { context, heading } = settings;
  const sorted = raws.map((raw) => sortRow(settings, raw));
  const rejects = sorted.filter(({ row }) => row.outcome === 'rejected').map(({ row }) => row);
  const owners = new Set(sorted.flatMap((row) => row.owners));
  if (rejects.length > 0) owners.add(quarantineOwner(context.filing));
  const keys: ReadonlyMap<string, SealingKey> =
    owners.size > 0 ? await settings.keys([...owners]) : new Map();
  const filingKey = keys.get(quarantineOwner(context.filing));
  if (rejects.length > 0 && filingKey === undefined)
    throw new Error(`${context.filing}: no key for its quarantine`);
  const warned = sorted.filter(({ row }) => row.outcome === 'warned').length;
  return {
    rows: raws.length,
    accepted: raws.length - warned - rejects.length,
    warned,
    rejected: rejects.length,
    statements: sorted.flatMap((row) => messagesOf(settings, row, keys)),
    remapped: settings.remapped ? raws.map((raw) => remappedEvent(context, heading.layout, raw.line)) : [],
    lines: sorted.flatMap(({ row }) => receiptLines(heading, row)),
    quarantined: filingKey === undefined ? [] : rejects.map((row) => quarantine(settings, row, filingKey)),
  };
}
