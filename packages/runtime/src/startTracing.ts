import type { Tracing } from './Tracing.ts';

/** Notes nothing: no collector was named. */
export const noTracing: Tracing = { enabled: false, note: () => undefined, close: async () => undefined };

/**
 * Sends spans by OTLP over HTTP to `<endpoint>/v1/traces`, or nowhere without an endpoint. OpenTelemetry is loaded only then:
 * it would be a fifth of a process's start. Spans are sent in batches; a collector that is away costs spans, nothing else.
 */
export async function startTracing(options: {
  readonly service: string;
  readonly endpoint: string | undefined;
}): Promise<Tracing> {
  const { service, endpoint } = options;
  if (endpoint === undefined) return noTracing;
  const { exportSpans } = await import('./exportSpans.ts');
  return exportSpans(service, endpoint);
}
