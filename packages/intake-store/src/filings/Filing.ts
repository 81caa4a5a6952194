import type { Receipt } from '@liandong/contracts/api';
import { type Sql, sql } from '@liandong/postgres';

export type FilingState = 'spooled' | 'publishing' | 'acknowledged';

/** A filing as it is kept; times as ISO 8601 in UTC with milliseconds. */
export interface Filing {
  readonly filing: string;
  readonly registry: string;
  readonly sequence: number;
  readonly state: FilingState;
  readonly digest: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly layout: string;
  /** The version that the filing was opened with. */
  readonly mappingVersion: number;
  /** The newest version by which its rows were read. */
  readonly readingVersion: number;
  readonly asOf: string;
  readonly asOfFrom: 'asof' | 'receipt';
  readonly door: string;
  readonly filer: string;
  readonly restates: string | null;
  readonly replaces: string | null;
  /** Numbers of `filing opened` and `filing completed` in the filings topic. */
  readonly openedNumber: number;
  readonly completedNumber: number;
  readonly receivedAt: string;
  readonly acknowledgedAt: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly rejected: number;
  readonly events: number;
}

/** The columns of a Filing, under their names. */
export const filingColumns: Sql = sql`filing, registry, sequence, state, digest, bytes, file_name AS "fileName",
  encoding, layout, mapping_version AS "mappingVersion", reading_version AS "readingVersion", as_of AS "asOf",
  as_of_from AS "asOfFrom", door, filer, restates, replaces, opened_number AS "openedNumber",
  completed_number AS "completedNumber", received_at AS "receivedAt", acknowledged_at AS "acknowledgedAt", rows,
  accepted, warned, rejected, events`;

/** The receipt's head: everything but its lines. */
export function receiptHead(filing: Filing, repeated: boolean): Omit<Receipt, 'lines'> {
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
