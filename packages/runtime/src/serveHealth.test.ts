import { afterEach, expect, test } from 'vitest';
import { createMetrics } from './createMetrics.ts';
import type { HealthCheck } from './healthAnswers.ts';
import { type HealthServer, serveHealth } from './serveHealth.ts';

let server: HealthServer | undefined;
afterEach(() => server?.close());

const serve = async (checks: Record<string, HealthCheck>) => {
  const metrics = createMetrics({ service: 'trial', withProcess: false });
  server = await serveHealth({ port: 0, host: '127.0.0.1', checks, metrics });
  return { metrics, get: (path: string) => fetch(`http://127.0.0.1:${server?.port}${path}`) };
};

test('ready only when every check passes, and each says how it is', async () => {
  const { get } = await serve({
    database: async () => ({ connections: 3 }),
    broker: () => Promise.reject(new Error('no broker')),
  });
  const ready = await get('/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    ok: false,
    checks: { database: { ok: true, connections: 3 }, broker: { ok: false, error: 'no broker' } },
  });
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/elsewhere')).status).toBe(404);
});

test('ready with every check well', async () => {
  const { get } = await serve({ database: async () => undefined });
  expect((await get('/readyz')).status).toBe(200);
});

test('shows the metrics, one of a name however often it is asked for', async () => {
  const { metrics, get } = await serve({});
  const count = () => metrics.counter({ name: 'rows_total', help: 'rows', labels: ['kind'] });
  count().inc({ kind: 'a' }, 2);
  count().inc({ kind: 'a' });
  metrics.gauge({ name: 'depth', help: 'depth', collect: (gauge) => gauge.set(7) });
  metrics.histogram({ name: 'took_seconds', help: 'time' }).observe(0.02);
  const text = await (await get('/metrics')).text();
  expect(text).toContain('rows_total{kind="a",service="trial"} 3');
  expect(text).toContain('depth{service="trial"} 7');
  expect(text).toContain('took_seconds_bucket{le="0.025",service="trial"} 1');
});
