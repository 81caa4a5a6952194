import type { KeptFiling } from '@liandong/intake-store';
import type { Metrics } from '@liandong/runtime';
import type { Intake } from '../run/Intake.ts';

/** What came of a file: `receipt` and `refused` once, when it is known; the others at the door. */
export type FileFate = 'receipt' | 'refused' | 'repeated' | 'checked' | 'broken-off';

/** Counts a file. */
export function countFile(metrics: Metrics, door: string, outcome: FileFate): void {
  metrics
    .counter({
      name: 'liandong_intake_files_total',
      help: 'files by what came of them',
      labels: ['door', 'outcome'],
    })
    .inc({ door, outcome });
}

/** Counts a filing that was settled just now, its rows by what became of them, and how long it took. */
export function countSettled({ metrics }: Pick<Intake, 'metrics'>, filing: KeptFiling): void {
  if (filing.state === 'refused') countFile(metrics, filing.door, 'refused');
  if (filing.state !== 'acknowledged') return;
  countFile(metrics, filing.door, 'receipt');
  const { receivedAt, acknowledgedAt } = filing;
  metrics
    .histogram({ name: 'liandong_intake_filing_seconds', help: 'from the last byte to the receipt' })
    .observe((Date.parse(acknowledgedAt ?? receivedAt) - Date.parse(receivedAt)) / 1000);
  const rows = metrics.counter({
    name: 'liandong_intake_rows_total',
    help: 'rows of filings',
    labels: ['outcome'],
  });
  for (const name of ['accepted', 'warned', 'rejected'] as const) rows.inc({ outcome: name }, filing[name]);
}
