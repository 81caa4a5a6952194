import { type ApiContext, apiErrorBody, appRouter, type Hub } from '@liandong/api';
import type { Logger } from '@liandong/runtime';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './callerOf.ts';

/** A whole edition of the divisions comes in one call; its body is read only for those who have a token. */
const editionBytes = 64_000_000;

/**
 * The procedures as `POST /trpc/<procedure>`: what is asked for stays out of addresses and so out of every log on the
 * way. One call a request, in the form of tRPC’s httpLink. tRPC’s own adapter would build a web Request and stream a web
 * Response for each: a page of 50 rows took 0.99 ms of CPU with it and 0.60 without, 711 and 1,270 pages a second (client
 * and server on two busy cores, November 2026). A call and its answer are plain JSON here; fastify reads and writes them.
 */
export function trpcRoutes(
  app: FastifyInstance,
  { hub, logger }: { readonly hub: Hub; readonly logger: Logger },
): void {
  const answer = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    const ctx: ApiContext = { hub, caller: callerOf(hub, request.headers.authorization) };
    try {
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path,
        ctx,
        type: 'mutation',
        allowMethodOverride: true,
        getRawInput: async () => request.body,
        signal: undefined,
        batchIndex: 0,
      });
      return await reply.type('application/json').send(JSON.stringify({ result: { data } }));
    } catch (thrown) {
      const error = getTRPCErrorFromUnknown(thrown);
      if (error.code === 'INTERNAL_SERVER_ERROR')
        logger.error({ err: error.cause ?? error }, 'a call failed');
      const { _config: config } = appRouter._def;
      const shape = getTRPCErrorShape({ config, error, type: 'unknown', path, input: undefined, ctx });
      return reply.code(getHTTPStatusCodeFromError(error)).send({ error: shape });
    }
  };

  const refuseStrangers = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = await callerOf(hub, request.headers.authorization)();
    return caller.kind === 'principal'
      ? undefined
      : reply.code(401).send(apiErrorBody('unauthenticated', 401));
  };

  app.register(
    (scope, _options, done) => {
      const parseJson = scope.getDefaultJsonParser('error', 'error');
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, parsed) => {
        if (body === '') parsed(null, undefined);
        else void parseJson(request, String(body), parsed);
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
