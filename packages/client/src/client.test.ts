import { expect, it } from 'vitest';
import { createLiandongClient } from './createLiandongClient.ts';
import { iteratePages } from './iteratePages.ts';
import { LiandongError } from './LiandongError.ts';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly authorization: string | null;
  readonly body: unknown;
}

/** A fetch that gives these answers in turn, the last one for ever, and remembers what was sent. */
function answering(...answers: readonly (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const authorization = new Headers(init?.headers).get('authorization');
    const url = input instanceof Request ? input.url : input.toString();
    sent.push({ url, method: init?.method, authorization, body: init?.body });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return answer === undefined ? Response.error() : answer();
  };
  return { fetch, sent };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const failed = (code: string, httpStatus: number) =>
  json(
    { error: { code: -32_000, message: '说明', data: { code, message: '说明', httpStatus } } },
    httpStatus,
  );
const unreachable = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
const door = { url: 'http://hub.example:1', token: 'ld_secret' };

async function failureOf(call: Promise<unknown>): Promise<LiandongError> {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof LiandongError)) throw new Error('no LiandongError', { cause: error });
  return error;
}

it('asks by POST, with the question in the body and the token in a header', async () => {
  const { fetch, sent } = answering(json({ result: { data: { items: [], next: null } } }));
  const page = await createLiandongClient({ ...door, fetch }).coverage.list.query({ text: '张三' });
  expect(page).toEqual({ items: [], next: null });
  expect(sent).toEqual([
    {
      url: 'http://hub.example:1/trpc/coverage.list',
      method: 'POST',
      authorization: 'Bearer ld_secret',
      body: '{"text":"张三"}',
    },
  ]);
});

it('asks again what nobody answered, or what is unavailable for now', async () => {
  const { fetch, sent } = answering(
    unreachable,
    failed('unavailable', 503),
    json({ result: { data: { ok: true } } }),
  );
  expect(await createLiandongClient({ ...door, fetch }).health.live.query()).toEqual({ ok: true });
  expect(sent).toHaveLength(3);
});

it('gives up after four attempts', async () => {
  const { fetch, sent } = answering(unreachable);
  const error = await failureOf(createLiandongClient({ ...door, fetch }).health.live.query());
  expect(error.code).toBe('unreachable');
  expect(sent).toHaveLength(4);
});

it('sends once what changes something', async () => {
  const { fetch, sent } = answering(failed('unavailable', 503));
  const error = await failureOf(createLiandongClient({ ...door, fetch }).index.rebuild.mutate());
  expect(error).toMatchObject({ code: 'unavailable', message: '说明', data: { code: 'unavailable' } });
  expect(sent).toHaveLength(1);
});

it.each(['forbidden', 'token-expired', 'bad-input', 'internal'])(
  'does not ask again what is %s',
  async (code) => {
    const { fetch, sent } = answering(failed(code, 400));
    expect(await failureOf(createLiandongClient({ ...door, fetch }).health.status.query())).toMatchObject({
      code,
    });
    expect(sent).toHaveLength(1);
  },
);

it('does not wait for ever', async () => {
  const never = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    });
  const client = createLiandongClient({ ...door, fetch: never, timeoutMs: 20 });
  expect(await failureOf(client.health.live.query())).toMatchObject({ code: 'timeout' });
});

it('sends again what changes something only where it certainly was not sent', async () => {
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const refused = () => Promise.reject(new TypeError('fetch failed', { cause }));
  const { fetch, sent } = answering(refused, json({ result: { data: { request: 1 } } }));
  expect(await createLiandongClient({ ...door, fetch }).index.rebuild.mutate()).toEqual({ request: 1 });
  expect(sent).toHaveLength(2);
  const lost = answering(unreachable);
  const error = await failureOf(createLiandongClient({ ...door, fetch: lost.fetch }).index.rebuild.mutate());
  expect([error.code, lost.sent.length]).toEqual(['unreachable', 1]);
});

it('ends a call by your own signal, and says so', async () => {
  const stop = new AbortController();
  const never = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      stop.abort();
    });
  const client = createLiandongClient({ ...door, fetch: never });
  const call = client.coverage.list.query({}, { signal: stop.signal });
  expect(await failureOf(call)).toMatchObject({ code: 'aborted' });
});

it('a code that it does not know is named so, with the hub’s own beside it', async () => {
  const { fetch } = answering(failed('brand-new', 400));
  const error = await failureOf(createLiandongClient({ ...door, fetch }).health.status.query());
  expect(error).toMatchObject({ code: 'unknown', data: { code: 'brand-new' } });
});

it('takes all items of a list, page by page', async () => {
  const pages = [
    { items: [1, 2], next: 'a' },
    { items: [], next: 'b' },
    { items: [3], next: null },
  ];
  const asked: unknown[] = [];
  const items: number[] = [];
  const ask = async (page: object) => {
    asked.push(page);
    return pages[asked.length - 1] ?? { items: [], next: null };
  };
  for await (const item of iteratePages(ask)) items.push(item);
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([{ limit: 1000 }, { limit: 1000, cursor: 'a' }, { limit: 1000, cursor: 'b' }]);
});

it('knows that somebody else answers', async () => {
  const { fetch } = answering(() => new Response('<html>', { status: 200 }));
  expect(await failureOf(createLiandongClient({ ...door, fetch }).health.live.query())).toMatchObject({
    code: 'not-a-hub',
  });
});
