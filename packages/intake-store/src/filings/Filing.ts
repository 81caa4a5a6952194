import type { Receipt, RefusalReason } from '@liandong/contracts/api';
import { type Sql, sql } from '@liandong/postgres';

/** spooled → publishing → acknowledged, or spooled → refused. */
export type FilingState = 'spooled' | 'publishing' | 'acknowledged' | 'refused';

/** What is kept of a filing from the moment its bytes are on disk; times as ISO 8601 in UTC with milliseconds. */
export interface TakenFiling {
  readonly filing: string;
  readonly registry: string;
  readonly sequence: number;
  readonly digest: string;
  readonly bytes: number;
  readonly fileName: string;
  /** How its bytes hold its rows: delimited text in one of two encodings, JSON, or a workbook. */
  readonly encoding: 'utf-8' | 'gb18030' | 'json' | 'ndjson' | 'xlsx';
  readonly asOf: string;
  readonly asOfFrom: 'asof' | 'receipt';
  readonly door: string;
  readonly filer: string;
  /** The filer says that he states the same bytes again on purpose. */
  readonly restate: boolean;
  readonly replaces: string | null;
  readonly receivedAt: string;
}

/** A filing that was opened: its rows can be read, and all is stored that its events are made of. */
export interface Filing extends TakenFiling {
  readonly state: 'publishing' | 'acknowledged';
  readonly layout: string;
  /** The version that the filing was opened with. */
  readonly mappingVersion: number;
  /** The newest version by which its rows were read. */
  readonly readingVersion: number;
  readonly restates: string | null;
  /** Numbers of `filing opened` and `filing completed` in the filings topic. */
  readonly openedNumber: number;
  readonly completedNumber: number;
  readonly acknowledgedAt: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly rejected: number;
  readonly events: number;
}

/** A filing whose bytes wait to be looked at. */
export interface SpooledFiling extends TakenFiling {
  readonly state: 'spooled';
}

/** A filing that was refused as a whole: nothing of it was published. */
export interface RefusedFiling extends TakenFiling {
  readonly state: 'refused';
  readonly refusal: RefusalReason;
}

export type KeptFiling = SpooledFiling | Filing | RefusedFiling;

/** Has its filer been told what came of it? */
export function isSettled(filing: KeptFiling): boolean {
  return filing.state === 'acknowledged' || filing.state === 'refused';
}

/** The columns of a KeptFiling, under their names. */
export const filingColumns: Sql = sql`filing, registry, sequence, state, digest, bytes, file_name AS "fileName",
  encoding, layout, mapping_version AS "mappingVersion", reading_version AS "readingVersion", as_of AS "asOf",
  as_of_from AS "asOfFrom", door, filer, restate, restates, replaces, opened_number AS "openedNumber",
  completed_number AS "completedNumber", received_at AS "receivedAt", acknowledged_at AS "acknowledgedAt", rows,
  accepted, warned, rejected, events, refusal`;

/** What of a filing stands at the head of its receipt. */
export type ReceiptFigures = Omit<Receipt, 'lines' | 'repeated'>;

/** The receipt's head: everything but its lines. */
export function receiptHead(filing: ReceiptFigures, repeated: boolean): Omit<Receipt, 'lines'> {
  return {
    filing: filing.filing,
    registry: filing.registry,
    layout: filing.layout,
    fileName: filing.fileName,
    digest: filing.digest,
    asOf: filing.asOf,
    receivedAt: filing.receivedAt,
    acknowledgedAt: filing.acknowledgedAt,
    rows: filing.rows,
    accepted: filing.accepted,
    warned: filing.warned,
    rejected: filing.rejected,
    repeated,
  };
}
