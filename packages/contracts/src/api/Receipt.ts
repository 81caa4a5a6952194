import { z } from 'zod';

/** One warning or rejection of a line. Personal data in `value` is masked. */
export const ReceiptLine = z.object({
  /** The row as a spreadsheet numbers it: the heading is row 1. */
  line: z.int(),
  severity: z.enum(['warned', 'rejected']),
  /** The column as filed; empty where the row as a whole is meant. */
  field: z.string(),
  value: z.string(),
  code: z.string(),
  /** In Chinese: what is wrong. */
  message: z.string(),
  /** In Chinese: what the clerk does next. */
  remedy: z.string(),
});
export type ReceiptLine = z.infer<typeof ReceiptLine>;

/** What was taken of a filing, what was not, and why. accepted, warned and rejected are disjoint rows. */
export const Receipt = z.object({
  filing: z.string(),
  registry: z.string(),
  layout: z.string(),
  fileName: z.string(),
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: z.string(),
  asOf: z.string(),
  receivedAt: z.string(),
  /** When every in-sync replica had the events; null for a check that files nothing. */
  acknowledgedAt: z.string().nullable(),
  rows: z.int(),
  accepted: z.int(),
  warned: z.int(),
  rejected: z.int(),
  /** The same bytes had been filed before: this is that filing's receipt. */
  repeated: z.boolean(),
  lines: z.array(ReceiptLine),
});
export type Receipt = z.infer<typeof Receipt>;

/** Why a file was refused as a whole. */
export const RefusalReason = z.object({
  code: z.string(),
  /** What of the file is meant: columns, a row, a number of rows; empty where nothing is. Never personal data. */
  value: z.string(),
  /** In Chinese: what is wrong. */
  message: z.string(),
  /** In Chinese: what the clerk does next. */
  remedy: z.string(),
});
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A file that was refused as a whole. */
export const Refusal = z.object({
  refused: z.literal(true),
  /** By which it can be asked for again; absent where it was refused before it was kept. */
  filing: z.string().optional(),
  registry: z.string(),
  fileName: z.string(),
  digest: z.string(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

export const FilingOutcome = z.union([Receipt, Refusal]);
export type FilingOutcome = z.infer<typeof FilingOutcome>;
