import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const Attribute = z.object({ key: z.string(), value: z.looseObject({ stringValue: z.string().optional() }) });

/** OTLP over HTTP in JSON, as far as it is looked at here. https://opentelemetry.io/docs/specs/otlp/ */
const Export = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(Attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(z.object({ traceId: z.string(), name: z.string(), attributes: z.array(Attribute) })),
        }),
      ),
    }),
  ),
});

/** A span that a program sent. */
export interface CollectedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly name: string;
  readonly text: string;
}

/** A collector of traces that keeps what it is sent. */
export async function startCollector(): Promise<{
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  readonly close: () => Promise<void>;
}> {
  const spans: CollectedSpan[] = [];
  const keep = async (request: IncomingMessage) => {
    for (const { resource, scopeSpans } of Export.parse(await json(request)).resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const span of scopeSpans.flatMap((scope) => scope.spans))
        spans.push({ service, traceId: span.traceId, name: span.name, text: JSON.stringify(span) });
    }
  };
  const server = createServer((request, response) => {
    void keep(request).then(() => response.end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
