import { measureLag } from '@liandong/index-store/feed';
import type { Pool } from '@liandong/postgres';
import { createMetrics, type Metrics } from '@liandong/runtime';

/** What an operator sees of the change feed. */
export interface ChangeFeedMetrics {
  readonly metrics: Metrics;
  readonly published: (changes: number) => void;
  readonly failed: () => void;
}

/** The lag is asked of the database when the metrics are read; while it cannot be had they say -1. */
export function createChangeFeedMetrics(pool: Pool): ChangeFeedMetrics {
  const metrics = createMetrics({ service: 'change-feed' });
  const seconds = metrics.gauge({
    name: 'liandong_change_feed_lag_seconds',
    help: 'Age of the oldest change that is written and not published; an open transaction anywhere on the server holds it back',
  });
  metrics.gauge({
    name: 'liandong_change_feed_lag_rows',
    help: 'Changes that are written and not published, counted up to 100000',
    collect: async (rows) => {
      const lag = await measureLag(pool).catch(() => ({ rows: -1, seconds: -1 }));
      rows.set(lag.rows);
      seconds.set(lag.seconds);
    },
  });
  const published = metrics.counter({
    name: 'liandong_change_feed_published_total',
    help: 'Changes published to index.changes',
  });
  const failures = metrics.counter({
    name: 'liandong_change_feed_failures_total',
    help: 'Turns that failed and are tried again',
  });
  return { metrics, published: (changes) => published.inc(changes), failed: () => failures.inc() };
}
