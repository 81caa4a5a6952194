import { healthAnswers } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';

/** `/healthz`, `/readyz` and `/metrics` beside the door, on the same port. */
export function healthRoutes(app: FastifyInstance, options: Parameters<typeof healthAnswers>[0]): void {
  for (const [path, answer] of healthAnswers(options)) {
    app.get(path, async (_request, reply) => {
      const { status, type, body } = await answer();
      return reply.code(status).type(type).send(body);
    });
  }
}
