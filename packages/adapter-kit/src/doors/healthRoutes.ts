import type { HealthCheck, Metrics } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';

/** `/healthz`, `/readyz` and `/metrics` beside the door, on the same port. */
export function healthRoutes(
  app: FastifyInstance,
  options: { readonly checks: Readonly<Record<string, HealthCheck>>; readonly metrics: Metrics },
): void {
  app.get('/healthz', () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const checks: Record<string, unknown> = {};
    let ok = true;
    for (const [name, check] of Object.entries(options.checks)) {
      try {
        checks[name] = { ok: true, ...(await check()) };
      } catch (error) {
        ok = false;
        checks[name] = { ok: false, error: error instanceof Error ? error.message : String(error) };
      }
    }
    return reply.code(ok ? 200 : 503).send({ ok, checks });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.render()),
  );
}
