import type { Hub } from '@liandong/api';
import { decisionsTopic } from '@liandong/contracts/events';
import { readStatus } from '@liandong/index-store/read';
import { healthAnswers, type Metrics } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';

/** `/healthz`, `/readyz` (database and broker) and `/metrics` beside the API, on the same port. */
export function healthRoutes(
  app: FastifyInstance,
  { hub, metrics }: { readonly hub: Hub; readonly metrics: Metrics },
): void {
  const checks = {
    database: async () => void (await readStatus(hub.index)),
    broker: async () => void (await hub.describeLog([decisionsTopic(hub.topicPrefix)])),
  };
  for (const [path, answer] of healthAnswers({ checks, metrics })) {
    app.get(path, async (_request, reply) => {
      const { status, type, body } = await answer();
      return reply.code(status).type(type).send(body);
    });
  }
}
