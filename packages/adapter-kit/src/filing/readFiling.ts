import type { ReceiptLine } from '@liandong/contracts/api';
import { type DigestKey, type SealingKey, sealText } from '@liandong/crypto';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';
import { personDigest, personOwner } from '../keys/personOwner.ts';
import { receiptLines } from '../receipt/receiptLine.ts';
import { isOrganizationDraft } from '../registry/StatementDraft.ts';
import { citizenIdIn } from './citizenIdIn.ts';
import type { FilingContext } from './FilingContext.ts';
import type { KeySource } from './KeySource.ts';
import {
  type Message,
  remappedEvent,
  type StatementMessage,
  seenEvent,
  statementEvent,
} from './makeEvents.ts';
import { type BesideCells, besideCells, wholeRow } from './personalCells.ts';
import { type PlacedDraft, placeDraft } from './placeDraft.ts';
import { type ReadRow, readRow } from './readRow.ts';

/** A rejected row, whole: its cells as filed, sealed under the key of the person it names, else the filing's. */
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
  readonly statements: readonly StatementMessage[];
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
  readonly placed: readonly PlacedDraft[];
  /** What travels with each statement beside its fields. */
  readonly beside: readonly BesideCells[];
  /** Of a rejected row: whose key seals it in quarantine. */
  readonly quarantineOwner: string | undefined;
}

const noCells: BesideCells = { unmapped: new Map(), personal: new Map(), digests: undefined };

function sortRow(settings: ReadingSettings, raw: RawRow): SortedRow {
  const { context, heading, digestKey } = settings;
  const row = readRow(context.registry, heading, raw, context.asOf);
  const placed = row.statements.map((draft) => placeDraft(context.registry.name, draft, digestKey));
  return {
    row,
    placed,
    beside: sortCells(settings, raw, placed),
    quarantineOwner: row.outcome === 'rejected' ? ownerOfRejected(settings, raw) : undefined,
  };
}

/**
 * The cells that no field carries travel with the row's first statement. Of a row about a member or a Party organization
 * all of it travels, sealed; with the member, where the row speaks of both.
 */
function sortCells(
  { heading, digestKey }: ReadingSettings,
  raw: RawRow,
  placed: readonly PlacedDraft[],
): readonly BesideCells[] {
  const member = placed.findIndex(({ person }) => person !== undefined);
  const bearer = member >= 0 || placed[0] === undefined || isOrganizationDraft(placed[0].draft) ? member : 0;
  return placed.map(({ draft, person }, at) => {
    if (at === bearer) return wholeRow(heading, raw, person, digestKey);
    if (person !== undefined) return { ...noCells, digests: { citizenid: person } };
    if (bearer >= 0 || (at > 0 && draft.unread === undefined)) return noCells;
    return besideCells(at === 0 ? heading : { ...heading, headings: [] }, raw, draft.unread ?? {}, digestKey);
  });
}

function ownerOfRejected({ context, heading, digestKey }: ReadingSettings, raw: RawRow): string {
  const citizenId = citizenIdIn(heading, raw);
  return citizenId === undefined
    ? `filing:${context.filing}`
    : personOwner(personDigest(digestKey, citizenId).digest);
}

function ownersOf({ placed, beside, quarantineOwner }: SortedRow): readonly string[] {
  const sealing = placed.filter((_, at) => (beside[at] ?? noCells).personal.size > 0);
  return [...sealing.map(({ owner }) => owner), ...(quarantineOwner === undefined ? [] : [quarantineOwner])];
}

function messagesOf(
  { context, heading }: ReadingSettings,
  { row, placed, beside }: SortedRow,
  keys: ReadonlyMap<string, SealingKey>,
): readonly StatementMessage[] {
  const { line } = row.raw;
  if (row.seen !== undefined) return [seenEvent(context, heading.layout, line, row.seen)];
  return placed.map((statement, at) => {
    const cells = beside[at] ?? noCells;
    const key = cells.personal.size === 0 ? undefined : keys.get(statement.owner);
    return statementEvent(context, heading.layout, { line, ordinal: at + 1 }, statement, { cells, key });
  });
}

function quarantine(
  { context, heading }: ReadingSettings,
  { row, quarantineOwner = '' }: SortedRow,
  keys: ReadonlyMap<string, SealingKey>,
): QuarantinedRow {
  const { line, cells } = row.raw;
  const key = keys.get(quarantineOwner);
  if (key === undefined) throw new Error(`${context.filing}: no key for its quarantine`);
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
  const rejects = sorted.filter(({ row }) => row.outcome === 'rejected');
  const owners = new Set(sorted.flatMap(ownersOf));
  const keys: ReadonlyMap<string, SealingKey> =
    owners.size > 0 ? await settings.keys([...owners]) : new Map();
  const warned = sorted.filter(({ row }) => row.outcome === 'warned').length;
  return {
    rows: raws.length,
    accepted: raws.length - warned - rejects.length,
    warned,
    rejected: rejects.length,
    statements: sorted.flatMap((row) => messagesOf(settings, row, keys)),
    remapped: settings.remapped ? raws.map((raw) => remappedEvent(context, heading.layout, raw.line)) : [],
    lines: sorted.flatMap(({ row }) => receiptLines(heading, row)),
    quarantined: rejects.map((row) => quarantine(settings, row, keys)),
  };
}
