import { countStates } from '@liandong/intake-store';
import type { Door } from '../doors/Door.ts';

const states = ['spooled', 'publishing', 'acknowledged', 'refused'] as const;

/** What an intake holds just now, looked up when it is asked. */
export function intakeMetrics({ intake, arrivals }: Pick<Door, 'intake' | 'arrivals'>): void {
  const { metrics, pool, registry, queue, logger } = intake;
  metrics.gauge({
    name: 'liandong_intake_pushes_arriving',
    help: 'pushes whose bytes arrive',
    collect: (gauge) => gauge.set(arrivals.count()),
  });
  metrics.gauge({
    name: 'liandong_intake_queue_filings',
    help: 'filings of this process that wait to be worked off, and that are worked off',
    labels: ['stage'],
    collect: (gauge) => {
      const { waiting, working } = queue.size();
      gauge.set({ stage: 'waiting' }, waiting);
      gauge.set({ stage: 'working' }, working);
    },
  });
  metrics.gauge({
    name: 'liandong_intake_filings',
    help: 'filings of the registry by state',
    labels: ['state'],
    collect: async (gauge) => {
      try {
        const counts = new Map((await countStates(pool, registry.name)).map((row) => [row.state, row.count]));
        for (const state of states) gauge.set({ state }, counts.get(state) ?? 0);
      } catch (error) {
        // Without the database there are no figures; the others still count.
        logger.warn({ err: error }, 'filings could not be counted');
        gauge.reset();
      }
    },
  });
}
