import type { Metrics } from '@liandong/runtime';
import type { Pool } from './Connection.ts';

/** Shows at each scrape how the sessions of these pools are used: busy, idle, and how many callers wait for one. */
export function observePools(metrics: Metrics, pools: Readonly<Record<string, Pool>>): void {
  metrics.gauge({
    name: 'liandong_database_sessions',
    help: 'Sessions of PostgreSQL by pool and state: busy, idle',
    labels: ['pool', 'state'],
    collect: (gauge) => {
      for (const [pool, { sessions }] of Object.entries(pools)) {
        const { open, idle } = sessions();
        gauge.set({ pool, state: 'busy' }, open - idle);
        gauge.set({ pool, state: 'idle' }, idle);
      }
    },
  });
  metrics.gauge({
    name: 'liandong_database_waiting',
    help: 'Callers that wait for a session of the pool',
    labels: ['pool'],
    collect: (gauge) => {
      for (const [pool, { sessions }] of Object.entries(pools)) gauge.set({ pool }, sessions().waiting);
    },
  });
}
