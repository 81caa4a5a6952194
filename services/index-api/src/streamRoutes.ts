import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type ApiContext, apiErrorBody, appRouter, type Hub } from '@liandong/api';
import type { Logger, Metrics } from '@liandong/runtime';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './callerOf.ts';

/** Streams at a time; more are told to come again. Each holds a socket and asks the index once a second. */
const streamsAtMost = 200;

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly type: string } }>
  >,
);
const subscriptions = procedures.flatMap(([name, { _def }]) => (_def.type === 'subscription' ? [name] : []));

/**
 * The subscriptions as `POST /trpc/<procedure>`, answered as server-sent events by tRPC's own adapter. By POST like
 * everything else: the question and the token stay out of addresses. A stream ends with its reader, and with the
 * server: a client then comes again, to whoever answers, with the last page's id.
 */
export function streamRoutes(
  app: FastifyInstance,
  { hub, logger, metrics }: { readonly hub: Hub; readonly logger: Logger; readonly metrics: Metrics },
): void {
  const open = new Set<AbortController>();
  metrics.gauge({
    name: 'liandong_streams',
    help: 'Readers that follow the changes now',
    collect: (gauge) => gauge.set(open.size),
  });
  app.addHook('preClose', () => {
    for (const stream of open) stream.abort();
  });

  const answer = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    if (open.size >= streamsAtMost) return reply.code(503).send(apiErrorBody('unavailable', 503));
    const stream = new AbortController();
    open.add(stream);
    reply.raw.once('close', () => {
      open.delete(stream);
      stream.abort();
    });
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      router: appRouter,
      req: toWebRequest(path, request.body, stream.signal),
      createContext: (): ApiContext => ({ hub, caller: callerOf(hub, request.headers.authorization) }),
      onError: ({ error }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error.cause ?? error }, 'a stream failed');
      },
    });
    for (const [name, value] of response.headers) reply.header(name, value);
    // Kept alive, the connection of an ended stream held a stopping server up for 70 s.
    reply.header('connection', 'close');
    return reply.code(response.status).send(Readable.fromWeb(response.body as ReadableStream));
  };
  for (const name of subscriptions)
    app.post(`/trpc/${name}`, (request, reply) => answer(name, request, reply));
}

/** tRPC takes a subscription's input from the address; this one goes no further than the call. */
function toWebRequest(path: string, input: unknown, signal: AbortSignal): Request {
  const url = new URL(`http://hub/trpc/${path}`);
  url.searchParams.set('input', JSON.stringify(input ?? {}));
  return new Request(url, { headers: { accept: 'text/event-stream' }, signal });
}
