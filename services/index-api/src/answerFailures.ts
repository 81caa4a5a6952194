import { type ApiErrorCode, apiErrorBody } from '@liandong/api';
import type { Logger } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';

/** What the server itself refuses answers in the form of a failed call: no such page, a body too large, a wrong type. */
export function answerFailures(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const wrongMethod = request.url.startsWith('/trpc/') && request.method !== 'POST';
    if (wrongMethod) return reply.code(405).header('allow', 'POST').send(apiErrorBody('bad-input', 405));
    return reply.code(404).send(apiErrorBody('not-found', 404));
  });
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    const code: ApiErrorCode = status < 500 ? 'bad-input' : 'internal';
    if (code === 'internal') logger.error({ err: error }, 'a request failed');
    return reply.code(status).send(apiErrorBody(code, status));
  });
}
