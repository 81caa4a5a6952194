import { createToken, revokeToken } from '@liandong/access-store';
import { ChangesPage } from '@liandong/contracts/api';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { createTestHub, type TestHub, testDay } from './testHub.ts';

let testHub: TestHub;
let address: string;
beforeAll(async () => {
  testHub = await createTestHub(inject('databaseUrl'));
  address = await testHub.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => testHub.close());

const newToken = () =>
  createToken(testHub.hub.access, { label: 'o', grant: { role: 'operator' }, until: testDay }, 'hub');
/** A unit that appeared, as the index keeps it. Synthetic. */
const change = (number: number) => ({
  change: number,
  transaction: '3',
  organization_id: '0400032c-bd78-8184-a46d-d72328024481',
  before: null,
  after: JSON.stringify({ code: `C${number}`, name: '甲', line: 'l', division: '410302', review: '' }),
  written_at: '2026-11-24T00:00:00Z',
});

/** Opens a stream; `next` gives its next event that is no ping, or undefined at its end. */
async function follow(token: string, input: object, signal?: AbortSignal) {
  const response = await fetch(`${address}/trpc/coverage.follow`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    ...(signal === undefined ? {} : { signal }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<{ event: string; data: string; id: string } | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => /^(\w+): ?(.*)$/.exec(line)?.slice(1) ?? ['', '']),
        ) as Record<string, string>;
        text = text.slice(end + 2).replace(/^\n+/, '');
        const { event = 'message', data = '', id = '' } = fields;
        if (event !== 'ping' && event !== 'connected') return { event, data, id };
        continue;
      }
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return undefined;
      text += chunk.value;
    }
  };
  return { response, next };
}
const openStreams = async () =>
  /^liandong_streams\S* (\d+)$/m.exec((await testHub.app.inject('/metrics')).body)?.[1];

it('a stream gives each page with its cursor, and goes on from the last one that a reader had', async () => {
  const { token } = await newToken();
  await testHub.fill('index.changes', [change(1)]);
  const leave = new AbortController();
  const { response, next } = await follow(token, { cursor: 'start' }, leave.signal);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const first = await next();
  const page = ChangesPage.pick({ next: true, complete: true }).parse(JSON.parse(first?.data ?? ''));
  expect(page).toEqual({ next: first?.id, complete: true });
  expect(first?.data).toContain('"C1"');
  expect(await openStreams()).toBe('1');
  leave.abort();
  await vi.waitUntil(async () => (await openStreams()) === '0', { timeout: 30_000 });

  const again = await follow(token, { cursor: 'start', lastEventId: first?.id }, undefined);
  expect((await again.next())?.data).toContain('"items":[]');
});

it('a stranger, a forbidden question and a cursor of another hub are told so in the stream', async () => {
  const { token } = await newToken();
  const foreign = Buffer.from('1 00000000-0000-4000-8000-000000000000 3 1').toString('base64url');
  for (const [asker, input, code] of [
    ['nobody', {}, 'unauthenticated'],
    [token, { cursor: 'nonsense' }, 'bad-input'],
    [token, { cursor: foreign }, 'cursor-gone'],
    [token, { cursor: 1 }, 'bad-input'],
  ] as const) {
    const { next } = await follow(asker, input);
    const said = await next();
    expect([said?.event, JSON.parse(said?.data ?? '{}')]).toMatchObject([
      'serialized-error',
      { data: { code } },
    ]);
    expect(await next()).toBeUndefined();
  }
});

it('a token that is revoked follows no further', async () => {
  const { token, principal } = await newToken();
  const { next } = await follow(token, {});
  expect((await next())?.event).toBe('message');
  await revokeToken(testHub.hub.access, principal.id);
  const said = await next();
  expect(JSON.parse(said?.data ?? '{}')).toMatchObject({ data: { code: 'token-revoked' } });
});

it('a server that stops ends its streams at once, without a word, so that readers come again', async () => {
  const { token } = await newToken();
  const { next } = await follow(token, {});
  expect((await next())?.event).toBe('message');
  const closed = testHub.app.close();
  expect(await next()).toBeUndefined();
  await closed;
});
