import { expect, it, vi } from 'vitest';
import { createLiandongClient } from './createLiandongClient.ts';
import { followChanges } from './followChanges.ts';
import { LiandongError } from './LiandongError.ts';

const page = (next: string, complete = true) => ({ items: [], next, complete });
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const dataOf = (next: string) => `data: ${JSON.stringify(page(next))}\nid: ${next}\n\n`;
const expired = { code: 'token-expired', message: '令牌已过期', httpStatus: 401 };

/** A hub that gives these streams in turn, each cut off at its end; `retry: 1` has the client come again at once. */
function streaming(...streams: readonly (string | (() => Response | Promise<Response>))[]) {
  const asked: { url: string; body: unknown; authorization: string | null; signal: AbortSignal | null }[] =
    [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    const body: unknown = JSON.parse(init?.body as string);
    asked.push({
      url: (input as URL).href,
      body,
      authorization: headers.get('authorization'),
      signal: init?.signal ?? null,
    });
    const stream = streams[Math.min(asked.length, streams.length) - 1];
    if (typeof stream === 'function') return stream();
    return new Response(`retry: 1\n\n${event('connected', {})}${stream ?? ''}`, {
      headers: { 'content-type': 'text/event-stream' },
    });
  };
  return { asked, client: createLiandongClient({ url: 'http://hub.example', token: () => 'ld_now', fetch }) };
}

async function take(pages: AsyncIterable<{ next: string }>, count: number): Promise<string[]> {
  const taken: string[] = [];
  for await (const { next } of pages) {
    taken.push(next);
    if (taken.length === count) break;
  }
  return taken;
}

it('goes on where it was cut off, by itself; question and token stay out of the address', async () => {
  const busy = () => Response.json({}, { status: 503 });
  const gone = () => Promise.reject(new TypeError('fetch failed'));
  const { asked, client } = streaming(dataOf('c1') + dataOf('c2'), busy, gone, dataOf('c3'));
  const changes = followChanges(client, { cursor: 'c0', division: '410305' });
  expect(await take(changes, 3)).toEqual(['c1', 'c2', 'c3']);
  const question = { division: '410305', cursor: 'c0' };
  const again = { ...question, lastEventId: 'c2' };
  expect(asked.map(({ body }) => body)).toEqual([question, again, again, again]);
  for (const { url, authorization } of asked)
    expect([url, authorization]).toEqual(['http://hub.example/trpc/coverage.follow', 'Bearer ld_now']);
});

it('what coming again does not help is thrown, by its code, after what had come', async () => {
  const error = event('serialized-error', { code: -32_001, message: '', data: expired });
  const { asked, client } = streaming(dataOf('c1') + error);
  const taken: string[] = [];
  const follow = async () => {
    for await (const { next } of followChanges(client)) taken.push(next);
  };
  const failure = await follow().catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(LiandongError);
  expect(failure).toMatchObject({ code: 'token-expired', message: '令牌已过期' });
  expect(taken).toEqual(['c1']);
  expect(asked).toHaveLength(1);
});

it('a slow reader is not flooded: the hub is let go, and asked again from the last page', async () => {
  const cursors = Array.from({ length: 50 }, (_, at) => `c${at}`);
  const { asked, client } = streaming(cursors.map(dataOf).join(''), dataOf('end'));
  const taken: string[] = [];
  for await (const { next } of followChanges(client)) {
    taken.push(next);
    if (taken.length === 1) await vi.waitUntil(() => asked[0]?.signal?.aborted);
    if (next === 'end') break;
  }
  const held = taken.length - 1;
  expect(held).toBeLessThan(30);
  expect(taken).toEqual([...cursors.slice(0, held), 'end']);
  expect(asked.map(({ body }) => body)).toEqual([{}, { cursor: `c${held - 1}` }]);
});

it('ends quietly by its signal, while it waits and before it began', async () => {
  const { client } = streaming(dataOf('c1'), () => new Promise<Response>(() => undefined));
  const stop = new AbortController();
  const seen: string[] = [];
  for await (const { next } of followChanges(client, { signal: stop.signal })) {
    seen.push(next);
    queueMicrotask(() => stop.abort());
  }
  for await (const { next } of followChanges(client, { signal: stop.signal })) seen.push(next);
  expect(seen).toEqual(['c1']);
});
