import type { Hub } from '@liandong/api';
import { decisionsTopic } from '@liandong/contracts/events';
import { readStatus } from '@liandong/index-store/read';
import type { Metrics } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';

async function outcomeOf(
  check: () => Promise<unknown>,
): Promise<{ readonly ok: boolean; readonly error?: string }> {
  try {
    await check();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** `/healthz`, `/readyz` (200 or 503 with each check) and `/metrics` (Prometheus text). */
export function healthRoutes(
  app: FastifyInstance,
  { hub, metrics }: { readonly hub: Hub; readonly metrics: Metrics },
): void {
  app.get('/healthz', () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const [database, broker] = await Promise.all([
      outcomeOf(() => readStatus(hub.index)),
      outcomeOf(() => hub.describeLog([decisionsTopic(hub.topicPrefix)])),
    ]);
    const ok = database.ok && broker.ok;
    return reply.code(ok ? 200 : 503).send({ ok, checks: { database, broker } });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.render()),
  );
}
