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

/** Lines that lie no farther apart are marked together: few marks, and little folded anew in vain. */
const nearby = 100;

/** Spans that hold these lines, so that what is folded anew follows the number of lines and not the filing's length. */
export function spansOf(lines: Iterable<LineReference>): LineSpan[] {
  const spans: { registry: string; filingSequence: number; from: number; to: number }[] = [];
  for (const { registry, filingSequence, line } of [...lines].sort(inOrder)) {
    const last = spans.at(-1);
    if (last?.registry === registry && last.filingSequence === filingSequence && line <= last.to + nearby) {
      last.to = line;
    } else {
      spans.push({ registry, filingSequence, from: line, to: line });
    }
  }
  return spans;
}

function inOrder(a: LineReference, b: LineReference): number {
  if (a.registry !== b.registry) return a.registry < b.registry ? -1 : 1;
  return a.filingSequence - b.filingSequence || a.line - b.line;
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
