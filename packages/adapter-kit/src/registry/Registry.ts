import type { OrganizationKind } from '@liandong/standards';
import type { FindingCode } from '../findings.ts';
import type { ColumnCode } from './columnCodes.ts';
import type { RecordReference, StatementDraft } from './StatementDraft.ts';

/**
 * Department and category of the unified social credit codes that a registry issues, e.g. `91`; or, where it issues none
 * and names bodies of every registrar, the kind that all its records are: one kind, or `as-coded`, what each code says.
 */
export type OwnCodes = readonly string[] | { readonly anyOf: OrganizationKind | 'as-coded' };

/** A registry department as the kit needs it: its name, its layouts, and which codes are its own. */
export interface Registry {
  /** `business-registration`; topics, folder and token follow from it. */
  readonly name: string;
  /** In Chinese, for people. */
  readonly label: string;
  /** Raised by any change to layouts, codes or corrections: rows are then read by another mapping. */
  readonly mappingVersion: number;
  /** Purpose and catalogue number of the source, as every event carries them. */
  readonly catalogue: string;
  readonly ownCodes: OwnCodes;
  readonly layouts: readonly Layout[];
}

/** One form of file that the department delivers. */
export interface Layout {
  readonly name: string;
  /** In Chinese, for people. */
  readonly label: string;
  readonly columns: readonly Column[];
  /**
   * `what-is`: a list, a roster, a report: effective as of the filing's date. `changes`: effective from the change,
   * so that readRow gives each statement its effective time.
   */
  readonly states: 'what-is' | 'changes';
  /** Pure: what a row says. Cells of columns outside `columns` travel as unmapped without its doing. */
  readonly readRow: (row: Row, context: RowContext) => RowReading;
}

export interface Column {
  /** How readRow names it. */
  readonly name: string;
  /** Headings under which it is known; the first is the one that receipts and templates print. */
  readonly headings: readonly [string, ...string[]];
  readonly required: boolean;
  /** Cells with personal data: sealed in events, masked in receipts. */
  readonly personal?: 'telephone' | 'person-name' | 'citizen-id';
  /** The codes that it may hold, printed in its template. */
  readonly codes?: readonly ColumnCode[];
  /** In Chinese, for its template: how it is filled in, where heading and codes do not say it. */
  readonly note?: string;
  /** For its template; made up. */
  readonly example?: string;
}

/** A row as decoded: cells by column name, trimmed, as text. */
export interface Row {
  /** The row as a spreadsheet numbers it: the heading is row 1. */
  readonly line: number;
  /** Undefined where the file lacks the column; empty where the cell is empty. */
  readonly cell: (column: string) => string | undefined;
}

export interface RowContext {
  /** The date that the filing speaks of, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What a row says, or why it says nothing. */
export type RowReading =
  | {
      readonly kind: 'read';
      readonly statements: readonly [StatementDraft, ...StatementDraft[]];
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'rejected';
      readonly findings: readonly [Finding, ...Finding[]];
      /** The record that the row names, where its key could be read: the source still knows it. */
      readonly record?: RecordReference;
    };

/** A warning about a cell, or the reason of a rejection. Its sentence and remedy stand in findings.ts by its code. */
export interface Finding {
  readonly code: FindingCode;
  /** The column's name; undefined where the row as a whole is meant. */
  readonly column?: string;
  /** The cell as filed. */
  readonly value?: string;
}
