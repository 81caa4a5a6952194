import { appRouter } from '@liandong/api';
import type { Logger, Metrics } from '@liandong/runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/** What was called, out of a closed list; a name that somebody made up is none of ours to log. */
function nameOf(request: FastifyRequest): string {
  const route = request.routeOptions.url ?? '';
  if (!route.startsWith('/trpc/')) return route === '' ? 'unknown' : route;
  const called = request.url.slice('/trpc/'.length);
  return procedures.has(called) ? called : 'unknown';
}

/** Logs and times every request by its procedure and status; never what was asked or answered, nor by whom. */
export function observeRequests(
  app: FastifyInstance,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): void {
  const seconds = metrics.histogram({
    name: 'liandong_request_seconds',
    help: 'Time from request to answer',
    labels: ['procedure', 'status'],
  });
  app.addHook('onResponse', async (request, reply) => {
    const procedure = nameOf(request);
    const status = reply.statusCode;
    // A stream lasts as long as its reader likes; that is no time of an answer.
    const isStream = String(reply.getHeader('content-type')).startsWith('text/event-stream');
    if (!isStream) seconds.observe({ procedure, status: String(status) }, reply.elapsedTime / 1000);
    logger[status >= 500 ? 'warn' : 'debug'](
      { procedure, status, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
