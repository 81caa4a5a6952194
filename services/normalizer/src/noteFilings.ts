import type { LogSlice } from '@liandong/index-store/apply';
import type { Tracing } from '@liandong/runtime';

/** Spans of a batch; it may hold rows of more filings, which are then in traces of other batches only. */
const mostSpans = 50;

/** Notes for each filing of a committed batch how long its part waited for the commit, in the filing's own trace. */
export function noteFilings(
  tracing: Tracing,
  slices: readonly LogSlice[],
  batch: { readonly from: Date; readonly to: Date },
): void {
  if (!tracing.enabled) return;
  const events = new Map<string, number>();
  for (const { entries } of slices)
    for (const { event } of entries)
      if ('filing' in event) events.set(event.filing, (events.get(event.filing) ?? 0) + 1);
  for (const [filing, count] of [...events].slice(0, mostSpans))
    tracing.note({
      trace: filing,
      name: 'apply',
      ...batch,
      attributes: { 'liandong.filing': filing, 'liandong.events': count },
    });
}
