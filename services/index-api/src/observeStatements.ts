import type { ObservedStatement } from '@liandong/postgres';
import type { Metrics } from '@liandong/runtime';

/** Times the statements of a pool; not by their text, which has no bound. */
export function observeStatements(metrics: Metrics): (statement: ObservedStatement) => void {
  const seconds = metrics.histogram({
    name: 'liandong_statement_seconds',
    help: 'Time that PostgreSQL took for a statement',
    labels: ['failed'],
  });
  return (statement) => seconds.observe({ failed: String(statement.failed) }, statement.seconds);
}
