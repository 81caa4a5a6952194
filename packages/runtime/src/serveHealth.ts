import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './createMetrics.ts';

/** Resolves when well, with details to show if it likes; rejects when not. */
export type HealthCheck = () => Promise<Readonly<Record<string, unknown>> | undefined | void>;

export interface HealthServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface CheckResult {
  readonly ok: boolean;
  readonly error?: string;
  readonly [detail: string]: unknown;
}

const checkDeadlineMilliseconds = 5_000;

async function runCheck(check: HealthCheck): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `no answer within ${checkDeadlineMilliseconds} ms`;
    timer = setTimeout(() => reject(new Error(message)), checkDeadlineMilliseconds);
  });
  try {
    return { ok: true, ...(await Promise.race([check(), late])) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/**
 * Serves `/healthz` (alive: 200 as long as the event loop turns), `/readyz` (200 or 503 with each check's result as
 * JSON) and `/metrics` (Prometheus text). Port 0 takes a free one; the port in use is in the answer.
 * @throws when the port cannot be had
 */
export async function serveHealth(options: {
  readonly port: number;
  readonly host: string;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly metrics: Metrics;
}): Promise<HealthServer> {
  const ready = async (response: ServerResponse) => {
    const names = Object.keys(options.checks);
    const results = await Promise.all(Object.values(options.checks).map(runCheck));
    const ok = results.every((result) => result.ok);
    const checks = Object.fromEntries(names.map((name, at) => [name, results[at]]));
    send(response, ok ? 200 : 503, 'application/json', JSON.stringify({ ok, checks }));
  };
  const answer = async (path: string, response: ServerResponse) => {
    if (path === '/healthz') send(response, 200, 'application/json', '{"ok":true}');
    else if (path === '/readyz') await ready(response);
    else if (path === '/metrics')
      send(response, 200, options.metrics.contentType, await options.metrics.render());
    else send(response, 404, 'application/json', '{"error":"not found"}');
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
