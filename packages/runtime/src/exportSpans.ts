import { ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
// OpenTelemetry's own SDK, the reference for OTLP: released monthly; 2.x is the newest that runs on Node 20.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type IdGenerator,
  RandomIdGenerator,
} from '@opentelemetry/sdk-trace-base';
import type { Tracing } from './Tracing.ts';
import { type TraceIds, traceIds } from './traceIds.ts';

const sendEveryMilliseconds = 1_000;

/** Random ids, but for the span that is begun with given ones. */
function createIds(): IdGenerator & {
  readonly withIds: <Result>(ids: TraceIds, run: () => Result) => Result;
} {
  const random = new RandomIdGenerator();
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
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url }), { scheduledDelayMillis: sendEveryMilliseconds }),
    ],
  });
  const tracer = provider.getTracer('liandong');
  return {
    enabled: true,
    note: ({ trace: about, name, from, to, root, failed, attributes }) => {
      const own = traceIds(about);
      const parent = trace.setSpanContext(ROOT_CONTEXT, {
        ...own,
        traceFlags: TraceFlags.SAMPLED,
        isRemote: true,
      });
      const options = { startTime: from, attributes: { ...attributes } };
      const span =
        root === true
          ? ids.withIds(own, () => tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT))
          : tracer.startSpan(name, options, parent);
      if (failed === true) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(to);
    },
    close: () => provider.shutdown(),
  };
}
