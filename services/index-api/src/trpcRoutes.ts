import { authenticate } from '@liandong/access-store';
import { type ApiContext, apiErrorBody, appRouter, type Caller, type Hub } from '@liandong/api';
import type { Logger } from '@liandong/runtime';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A whole edition of the divisions comes in one call; its body is read only for those who have a token. */
const editionBytes = 64_000_000;

/** Who asks: by the bearer token of the request (RFC 6750 §2.1), asked of the access store once. */
function callerOf(hub: Hub, authorization: string | undefined): () => Promise<Caller> {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return async () => ({ kind: 'none' });
  let caller: Promise<Caller> | undefined;
  return () => {
    caller ??= authenticate(hub.access, token, hub.clock.today());
    return caller;
  };
}

/**
 * The procedures, by POST alone: what is asked for stays out of addresses and so out of every log on the way. One call a
 * request.
 */
export function trpcRoutes(
  app: FastifyInstance,
  { hub, logger }: { readonly hub: Hub; readonly logger: Logger },
): void {
  const answer = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    await fastifyRequestHandler({
      router: appRouter,
      createContext: (): ApiContext => ({ hub, caller: callerOf(hub, request.headers.authorization) }),
      req: request,
      res: reply,
      path,
      allowMethodOverride: true,
      allowBatching: false,
      onError: ({ error, path: procedure }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error.cause ?? error, procedure }, 'a call failed');
      },
    });
  };

  const refuseStrangers = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = await callerOf(hub, request.headers.authorization)();
    return caller.kind === 'principal'
      ? undefined
      : reply.code(401).send(apiErrorBody('unauthenticated', 401));
  };

  app.register(
    (scope, _options, done) => {
      scope.removeContentTypeParser('application/json');
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, parsed) => {
        parsed(null, body);
      });
      scope.post<{ Params: { path: string } }>('/:path', (request, reply) =>
        answer(request.params.path, request, reply),
      );
      scope.post(
        '/divisions.activate',
        { bodyLimit: editionBytes, onRequest: refuseStrangers },
        (request, reply) => answer('divisions.activate', request, reply),
      );
      done();
    },
    { prefix: '/trpc' },
  );
}
