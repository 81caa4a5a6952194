import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './createMetrics.ts';
import { type HealthCheck, healthAnswers } from './healthAnswers.ts';

export interface HealthServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/**
 * Serves healthAnswers on a port of its own. Port 0 takes a free one; the port in use is in the answer.
 * @throws when the port cannot be had
 */
export async function serveHealth(options: {
  readonly port: number;
  readonly host: string;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly metrics: Metrics;
}): Promise<HealthServer> {
  const answers = healthAnswers(options);
  const answer = async (path: string, response: ServerResponse) => {
    const known = await answers.get(path)?.();
    if (known === undefined) send(response, 404, 'application/json', '{"error":"not found"}');
    else send(response, known.status, known.type, known.body);
  };
  const server = createServer((request, response) => {
    answer((request.url ?? '/').split('?')[0] ?? '/', response).catch((error: unknown) => {
      send(response, 500, 'application/json', JSON.stringify({ error: String(error) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
