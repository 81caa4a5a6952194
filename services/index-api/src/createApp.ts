import type { Hub } from '@liandong/api';
import type { Logger, Metrics } from '@liandong/runtime';
import { type FastifyInstance, fastify } from 'fastify';
import { allowOrigins } from './allowOrigins.ts';
import { answerFailures } from './answerFailures.ts';
import { healthRoutes } from './healthRoutes.ts';
import { observeRequests } from './observeRequests.ts';
import { streamRoutes } from './streamRoutes.ts';
import { trpcRoutes } from './trpcRoutes.ts';

/** The HTTP server: procedures under `/trpc`, health and metrics beside them. It does not listen yet. */
export function createApp(options: {
  readonly hub: Hub;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly allowedOrigins: readonly string[];
}): FastifyInstance {
  const app = fastify({ logger: false, bodyLimit: 1_000_000, forceCloseConnections: 'idle' });
  observeRequests(app, options);
  answerFailures(app, options.logger);
  allowOrigins(app, options.allowedOrigins);
  healthRoutes(app, options);
  streamRoutes(app, options);
  trpcRoutes(app, options);
  return app;
}
