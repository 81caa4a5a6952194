import { expect, it } from 'vitest';
import { LiandongError } from './LiandongError.ts';
import { type PushFiling, pushFiling } from './pushFiling.ts';

interface Sent {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A door that gives these answers in turn, the last one for ever, and remembers what was asked. */
function answering(...answers: readonly (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input);
    sent.push({ url, method: init?.method ?? 'GET', headers: new Headers(init?.headers), body: init?.body });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return answer === undefined ? Response.error() : answer();
  };
  return { fetch, sent };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
const again = (code: string, status: number) =>
  json({ code, message: '稍后' }, status, { 'retry-after': '0' });
const unreachable = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));

async function failureOf(call: Promise<unknown>): Promise<LiandongError> {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof LiandongError)) throw new Error('no LiandongError', { cause: error });
  return error;
}

const receipt = {
  filing: 'civil-affairs-1',
  registry: 'civil-affairs',
  layout: 'l',
  fileName: '名单.csv',
  digest: 'd',
  asOf: '2026-11-24',
  receivedAt: '2026-11-24T00:00:00.000Z',
  acknowledgedAt: null,
  rows: 0,
  accepted: 0,
  warned: 0,
  rejected: 0,
  repeated: false,
  lines: [],
};
const refusal = {
  refused: true,
  registry: 'r',
  fileName: 'f',
  digest: 'd',
  code: 'empty',
  message: 'm',
  remedy: 'r',
};
const status = {
  filing: 'civil-affairs-1',
  state: 'spooled',
  receivedAt: '2026-11-24T00:00:00.000Z',
  acknowledgedAt: null,
  repeated: true,
  links: { self: '/filings/civil-affairs-1', receipt: '/filings/civil-affairs-1/receipt' },
};
const file: PushFiling = {
  url: 'http://hub.example:1/door',
  token: 'ld_secret',
  name: '名单.csv',
  bytes: new Uint8Array([1]),
};

it('pushes the bytes, says what was said of them, and gives receipt or refusal', async () => {
  const { fetch, sent } = answering(json(receipt), json(refusal, 422));
  expect(await pushFiling({ ...file, fetch, check: true, asOf: '2026-11-24' })).toEqual(receipt);
  expect(await pushFiling({ ...file, fetch })).toEqual(refusal);
  const [first, second] = sent;
  expect(first).toMatchObject({ method: 'POST', body: file.bytes });
  expect(first?.headers.get('authorization')).toBe('Bearer ld_secret');
  expect(first?.url.pathname).toBe('/door/filings');
  expect(Object.fromEntries(first?.url.searchParams ?? [])).toEqual({
    name: '名单.csv',
    asOf: '2026-11-24',
    check: 'true',
  });
  const keys = [first, second].map((one) => one?.headers.get('idempotency-key'));
  expect(keys[0]).toMatch(/^"[0-9a-f]{32}"$/);
  expect(keys[1]).not.toBe(keys[0]);
});

it('asks where a filing stands until it is settled, and then for what came of it', async () => {
  const { fetch, sent } = answering(
    json(status, 202),
    json({ ...status, state: 'publishing' }),
    unreachable,
    json({ ...status, state: 'acknowledged' }),
    json(receipt),
  );
  expect(await pushFiling({ ...file, fetch })).toEqual({ ...receipt, repeated: true });
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    'POST /door/filings',
    'GET /door/filings/civil-affairs-1',
    'GET /door/filings/civil-affairs-1',
    'GET /door/filings/civil-affairs-1',
    'GET /door/filings/civil-affairs-1/receipt',
  ]);
  expect(sent[1]?.headers.get('prefer')).toBe('wait=30');
});

it('gives the refusal of a file that was refused behind its back', async () => {
  const reason = { code: 'empty', value: '', message: 'm', remedy: 'r' };
  const { fetch } = answering(
    json(status, 202),
    json({ ...status, state: 'refused', refusal: reason }),
    json(refusal, 422),
  );
  expect(await pushFiling({ ...file, fetch })).toEqual(refusal);
});

it('sends again under the same key where nobody answered, and whenever the door asks for it', async () => {
  const busy = Array.from({ length: 6 }, () => again('too-many-filings', 429));
  const { fetch, sent } = answering(
    unreachable,
    again('push-arriving', 409),
    again('spool-full', 503),
    ...busy,
    json(receipt),
  );
  expect(await pushFiling({ ...file, fetch })).toEqual(receipt);
  expect(sent).toHaveLength(10);
  expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
});

it.each([
  [
    'the door’s refusal of the token',
    json({ code: 'token-refused', message: '无权' }, 401),
    'token-refused',
    1,
  ],
  [
    'a key that stands for another file',
    json({ code: 'idempotency-key-reused', message: '' }, 422),
    'idempotency-key-reused',
    1,
  ],
  ['a stranger', json({ hello: 1 }), 'not-a-hub', 1],
  ['a page', () => new Response('<html>'), 'not-a-hub', 1],
  ['a hub that fails', again('not-received', 503), 'not-received', 4],
  ['nobody', unreachable, 'unreachable', 4],
])('a push that meets %s fails by code', async (_, answer, code, attempts) => {
  const { fetch, sent } = answering(answer);
  expect(await failureOf(pushFiling({ ...file, fetch }))).toMatchObject({ code });
  expect(sent).toHaveLength(attempts);
});

it('does not ask for ever', async () => {
  const { fetch } = answering(json({ code: 'too-many-filings', message: '' }, 429, { 'retry-after': '9' }));
  expect(await failureOf(pushFiling({ ...file, fetch, timeoutMs: 30 }))).toMatchObject({ code: 'timeout' });
});
