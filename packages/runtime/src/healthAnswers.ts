import type { Metrics } from './createMetrics.ts';

/** Resolves when well, with details to show if it likes; rejects when not. */
export type HealthCheck = () => Promise<Readonly<Record<string, unknown>> | undefined | void>;

/** What to answer over HTTP. */
export interface HealthAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
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

const json = (status: number, body: unknown): HealthAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

/**
 * What a process answers about itself, by path, for whatever server it has: `/healthz` (alive: 200 as long as the
 * event loop turns), `/readyz` (200 or 503 with each check's result as JSON), `/metrics` (Prometheus text).
 */
export function healthAnswers(options: {
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly metrics: Metrics;
}): ReadonlyMap<string, () => Promise<HealthAnswer>> {
  const ready = async (): Promise<HealthAnswer> => {
    const names = Object.keys(options.checks);
    const results = await Promise.all(Object.values(options.checks).map(runCheck));
    const ok = results.every((result) => result.ok);
    const checks = Object.fromEntries(names.map((name, at) => [name, results[at]]));
    return json(ok ? 200 : 503, { ok, checks });
  };
  const metrics = async (): Promise<HealthAnswer> => ({
    status: 200,
    type: options.metrics.contentType,
    body: await options.metrics.render(),
  });
  return new Map([
    ['/healthz', () => Promise.resolve(json(200, { ok: true }))],
    ['/readyz', ready],
    ['/metrics', metrics],
  ]);
}
