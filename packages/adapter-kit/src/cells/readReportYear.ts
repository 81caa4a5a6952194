import type { Finding, Row } from '../registry/Registry.ts';

export type ReportYear =
  | {
      readonly kind: 'year';
      readonly year: number;
      /** The day for which a report counts persons: 31 December of its year. */
      readonly countDate: string;
    }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/**
 * The year that an annual report or inspection speaks of, `2025` or `2025年度`; its counts are of that year's 31
 * December whatever day it was filed. A year after the filing's own is a slip of the pen.
 */
export function readReportYear(row: Row, column: string, asOf: string): ReportYear {
  const filed = row.cell(column) ?? '';
  if (filed === '') return { kind: 'unreadable', finding: { code: 'value-missing', column } };
  const digits = /^((?:19|20)\d{2})(?:年|年度)?$/.exec(filed.normalize('NFKC'))?.[1];
  if (digits === undefined)
    return { kind: 'unreadable', finding: { code: 'number-unreadable', column, value: filed } };
  if (digits > asOf.slice(0, 4))
    return { kind: 'unreadable', finding: { code: 'number-out-of-range', column, value: filed } };
  return { kind: 'year', year: Number(digits), countDate: `${digits}-12-31` };
}
