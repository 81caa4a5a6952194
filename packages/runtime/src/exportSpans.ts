import { createRequire } from 'node:module';
import type * as Api from '@opentelemetry/api';
import type * as Otlp from '@opentelemetry/exporter-trace-otlp-http';
import type * as Resources from '@opentelemetry/resources';
import type * as Sdk from '@opentelemetry/sdk-trace-base';
import type { Tracing } from './Tracing.ts';
import { type TraceIds, traceIds } from './traceIds.ts';

/**
 * OpenTelemetry's own SDK, the reference for OTLP, released monthly; 2.x is the newest that runs on Node 20. Required rather
 * than imported: tsx takes the condition `module` of its packages, whose files name no extensions and which Node cannot
 * load.
 */
const require = createRequire(import.meta.url);
const api = require('@opentelemetry/api') as typeof Api;
const sdk = require('@opentelemetry/sdk-trace-base') as typeof Sdk;
const resources = require('@opentelemetry/resources') as typeof Resources;
const otlp = require('@opentelemetry/exporter-trace-otlp-http') as typeof Otlp;

const sendEveryMilliseconds = 1_000;

/** Random ids, but for the span that is begun with given ones. */
function createIds(): Sdk.IdGenerator & {
  readonly withIds: <Result>(ids: TraceIds, run: () => Result) => Result;
} {
  const random = new sdk.RandomIdGenerator();
  let given: TraceIds | undefined;
  return {
    generateTraceId: () => given?.traceId ?? random.generateTraceId(),
    generateSpanId: () => given?.spanId ?? random.generateSpanId(),
    withIds: (ids, run) => {
      given = ids;
      try {
        return run();
      } finally {
        given = undefined;
      }
    },
  };
}

/** Sends spans to a collector; see `startTracing`, which loads this only when there is one. */
export function exportSpans(service: string, endpoint: string): Tracing {
  const ids = createIds();
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new sdk.BasicTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': service }),
    idGenerator: ids,
    spanProcessors: [
      new sdk.BatchSpanProcessor(new otlp.OTLPTraceExporter({ url }), {
        scheduledDelayMillis: sendEveryMilliseconds,
      }),
    ],
  });
  const tracer = provider.getTracer('liandong');
  return {
    enabled: true,
    note: ({ trace: about, name, from, to, root, failed, attributes }) => {
      const own = traceIds(about);
      const parent = api.trace.setSpanContext(api.ROOT_CONTEXT, {
        ...own,
        traceFlags: api.TraceFlags.SAMPLED,
        isRemote: true,
      });
      const options = { startTime: from, attributes: { ...attributes } };
      const span =
        root === true
          ? ids.withIds(own, () => tracer.startSpan(name, { ...options, root: true }, api.ROOT_CONTEXT))
          : tracer.startSpan(name, options, parent);
      if (failed === true) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end(to);
    },
    close: () => provider.shutdown(),
  };
}
