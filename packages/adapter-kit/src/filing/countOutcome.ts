import type { Metrics } from '@liandong/runtime';
import type { Outcome } from '../receipt/Outcome.ts';
import type { FilingRequest } from './FilingRequest.ts';

/** Counts a file, its rows by what became of them, and the time from its first byte to its receipt. */
export function countOutcome(
  metrics: Metrics,
  { door, check }: FilingRequest,
  outcome: Outcome,
  seconds: number,
): void {
  const repeated = outcome.kind === 'receipt' && outcome.head.repeated;
  const what = check ? 'checked' : repeated ? 'repeated' : outcome.kind;
  metrics
    .counter({ name: 'intake_files_total', help: 'files by what came of them', labels: ['door', 'outcome'] })
    .inc({ door, outcome: what });
  if (outcome.kind === 'refused' || what !== 'receipt') return;
  metrics
    .histogram({ name: 'intake_filing_seconds', help: 'from the first byte to the receipt' })
    .observe(seconds);
  const rows = metrics.counter({ name: 'intake_rows_total', help: 'rows of filings', labels: ['outcome'] });
  for (const name of ['accepted', 'warned', 'rejected'] as const)
    rows.inc({ outcome: name }, outcome.head[name]);
}
