import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noTracing, startTracing } from './startTracing.ts';
import { traceIds } from './traceIds.ts';

/** What OTLP/HTTP sends as JSON, as far as it is looked at here. */
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        name: string;
        startTimeUnixNano: string;
      }[];
    }[];
  }[];
}

const received: { path: string; body: Sent }[] = [];
const collector = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  request.on('end', () => {
    received.push({ path: request.url ?? '', body: JSON.parse(text) });
    response.end('{}');
  });
});
beforeAll(() => new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => collector.close(() => resolve())));

test('two processes that know only what a trace is about note in one trace, below one root', async () => {
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const [first, second] = [
    await startTracing({ service: 'first', endpoint }),
    await startTracing({ service: 'second', endpoint: `${endpoint}/` }),
  ];
  const [from, to] = [new Date('2026-11-24T04:00:00Z'), new Date('2026-11-24T04:00:01Z')];
  first.note({ trace: 'job 7', name: 'job', from, to, root: true });
  first.note({ trace: 'job 7', name: 'part', from, to, attributes: { rows: 3 } });
  second.note({ trace: 'job 7', name: 'other part', from, to, failed: true });
  second.note({ trace: 'job 8', name: 'other part', from, to });
  await Promise.all([first.close(), second.close()]);

  expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/v1/traces']));
  const spans = received.flatMap(({ body }) =>
    body.resourceSpans.flatMap(({ resource, scopeSpans }) => {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
      return scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ service, ...span })));
    }),
  );
  const seven = spans.filter(({ traceId }) => traceId === traceIds('job 7').traceId);
  const { spanId } = traceIds('job 7');
  expect(
    new Set(
      seven.map(({ service, name, parentSpanId }) => `${service}: ${name} below ${parentSpanId ?? 'none'}`),
    ),
  ).toEqual(
    new Set(['first: job below none', `first: part below ${spanId}`, `second: other part below ${spanId}`]),
  );
  expect(seven.find(({ name }) => name === 'job')).toMatchObject({
    spanId,
    startTimeUnixNano: '1795492800000000000',
  });
  expect(spans).toHaveLength(4);
});

test('without a collector nothing is loaded and nothing is noted', async () => {
  expect(await startTracing({ service: 'x', endpoint: undefined })).toBe(noTracing);
});
