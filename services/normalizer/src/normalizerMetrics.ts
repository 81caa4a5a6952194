import type { ObservedStatement } from '@liandong/postgres';
import { createMetrics, type Metrics } from '@liandong/runtime';

/** What an operator sees of a normalizer. */
export interface NormalizerMetrics {
  readonly metrics: Metrics;
  readonly observe: (statement: ObservedStatement) => void;
  readonly batch: (seconds: number, events: number, fresh: number, changed: number) => void;
  /** A batch is committed: how old each partition's oldest message of it was then, seconds. */
  readonly visible: (topic: string, seconds: number) => void;
  readonly deadLetter: (topic: string) => void;
  readonly marksLeft: (left: boolean) => void;
}

export function createNormalizerMetrics(): NormalizerMetrics {
  const metrics = createMetrics({ service: 'normalizer' });
  const statements = metrics.histogram({
    name: 'liandong_statement_seconds',
    help: 'Time of a statement, by its file',
    labels: ['statement', 'failed'],
  });
  const batches = metrics.histogram({
    name: 'liandong_batch_seconds',
    help: 'Time of a batch, a transaction',
  });
  const events = metrics.counter({ name: 'liandong_events_total', help: 'Events taken into the index' });
  const fresh = metrics.counter({
    name: 'liandong_fresh_statements_total',
    help: 'Statements the index did not have',
  });
  const changed = metrics.counter({
    name: 'liandong_organizations_changed_total',
    help: 'Organizations that changed',
  });
  const visible = metrics.histogram({
    name: 'liandong_visible_seconds',
    help: 'From the log to the index: age of a batch’s oldest message of a topic when it is committed',
    labels: ['topic'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200],
  });
  const dead = metrics.counter({
    name: 'liandong_dead_letters_total',
    help: 'Messages that could not be read as events',
    labels: ['topic'],
  });
  const marks = metrics.gauge({
    name: 'liandong_marks_left',
    help: '1 while something waits to be folded anew',
  });
  return {
    metrics,
    observe: ({ name, seconds, failed }) =>
      statements.observe({ statement: name, failed: String(failed) }, seconds),
    batch: (seconds, eventCount, freshCount, changedCount) => {
      batches.observe(seconds);
      events.inc(eventCount);
      fresh.inc(freshCount);
      changed.inc(changedCount);
    },
    visible: (topic, seconds) => visible.observe({ topic }, seconds),
    deadLetter: (topic) => dead.inc({ topic }),
    marksLeft: (left) => marks.set(left ? 1 : 0),
  };
}
