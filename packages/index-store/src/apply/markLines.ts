import type { LineReference } from '@liandong/merge';
import { type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';

const markLinesSql = loadStatement(new URL('../../sql/apply/markLines.sql', import.meta.url));

/** Lines of one filing, the first and last among them; `to` null = to its end. */
export interface LineSpan {
  readonly registry: string;
  readonly filingSequence: number;
  readonly from: number;
  readonly to: number | null;
}

/** The spans that hold these lines, one a filing. */
export function spansOf(lines: Iterable<LineReference>): LineSpan[] {
  const spans = new Map<string, { registry: string; filingSequence: number; from: number; to: number }>();
  for (const { registry, filingSequence, line } of lines) {
    const key = `${registry} ${filingSequence}`;
    const span = spans.get(key);
    if (span === undefined) spans.set(key, { registry, filingSequence, from: line, to: line });
    else Object.assign(span, { from: Math.min(span.from, line), to: Math.max(span.to, line) });
  }
  return [...spans.values()];
}

/** Leaves a durable mark that the records of these lines must be folded anew; see workMark. */
export async function markLines(tx: Connection, spans: readonly LineSpan[]): Promise<void> {
  if (spans.length === 0) return;
  await query(tx, markLinesSql, [
    plainArray(spans.map((span) => span.registry)),
    plainArray(spans.map((span) => span.filingSequence)),
    plainArray(spans.map((span) => span.from - 1)),
    plainArray(spans.map((span) => span.to ?? 'NULL')),
  ]);
}
