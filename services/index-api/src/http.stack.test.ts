import { createToken, revokeToken } from '@liandong/access-store';
import { CreatedToken, RebuildState, TokenList } from '@liandong/contracts/api';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestHub, type TestHub, testDay } from './testHub.ts';

let testHub: TestHub;
let operator: string;
beforeAll(async () => {
  testHub = await createTestHub(inject('databaseUrl'));
  const made = await createToken(
    testHub.hub.access,
    { label: 'o', grant: { role: 'operator' }, until: testDay },
    'hub',
  );
  operator = made.token;
});
afterAll(() => testHub.close());

describe('tokens', () => {
  it('are made, work at once, are listed without themselves, and end when revoked', async () => {
    const asked = { label: '涧西区', grant: { role: 'territory', division: '410305' }, until: '2026-12-31' };
    const { token, principal } = CreatedToken.parse(
      (await testHub.call('tokens.create', operator, asked)).data,
    );
    expect(await testHub.call('organizations.list', token, {})).toMatchObject({ status: 200 });
    const { tokens } = TokenList.parse((await testHub.call('tokens.list', operator)).data);
    expect(tokens.map((listed) => listed.id)).toContain(principal.id);
    expect(JSON.stringify(tokens)).not.toContain(token);
    expect(await testHub.call('tokens.revoke', operator, { id: principal.id })).toMatchObject({
      status: 200,
    });
    expect(await testHub.call('organizations.list', token, {})).toMatchObject({
      status: 401,
      code: 'token-revoked',
    });
  });

  it.each([
    ['that ended', { grant: { role: 'operator' }, until: '2026-11-23' }],
    [
      'of a division that is no code',
      { grant: { role: 'territory', division: '涧西区' }, until: '2026-12-31' },
    ],
  ])('%s are not made', async (_, asked) => {
    expect(await testHub.call('tokens.create', operator, { label: 'x', ...asked })).toMatchObject({
      code: 'bad-input',
    });
  });

  it('an operator cannot end its own, nor anybody’s who is not there', async () => {
    const { tokens } = TokenList.parse((await testHub.call('tokens.list', operator)).data);
    const own = tokens.find((listed) => listed.label === 'o');
    expect(await testHub.call('tokens.revoke', operator, { id: own?.id })).toMatchObject({
      code: 'conflict',
    });
    expect(await testHub.call('tokens.revoke', operator, { id: 'x' })).toMatchObject({ code: 'not-found' });
  });

  it('nobody’s, an expired one and none at all are told apart', async () => {
    const { token } = await createToken(
      testHub.hub.access,
      { label: 'x', grant: { role: 'operator' }, until: '2026-11-23' },
      'hub',
    );
    expect(await testHub.call('health.status', token)).toMatchObject({ status: 401, code: 'token-expired' });
    expect(await testHub.call('health.status', 'ld_nobody')).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    const bare = await testHub.app.inject({
      method: 'POST',
      url: '/trpc/health.status',
      headers: { 'content-type': 'application/json' },
    });
    expect(bare.json()).toMatchObject({ error: { data: { code: 'unauthenticated', httpStatus: 401 } } });
    expect(await revokeToken(testHub.hub.access, 'x')).toEqual({ kind: 'not-found' });
  });
});

describe('a request', () => {
  it('by GET is refused, so that nothing that is asked for stands in an address', async () => {
    const response = await testHub.app.inject({
      url: '/trpc/organizations.list?input={}',
      headers: { authorization: `Bearer ${operator}` },
    });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
    expect(response.json()).toMatchObject({ error: { data: { code: 'bad-input' } } });
  });

  it.each([
    ['what is no JSON', '/trpc/organizations.list', '{', 400, 'bad-input'],
    ['a limit beyond the page', '/trpc/organizations.list', '{"limit":100000}', 400, 'bad-input'],
    ['a text with NUL', '/trpc/organizations.list', '{"text":"a\\u0000"}', 400, 'bad-input'],
    ['a cursor that no page gave', '/trpc/organizations.list', '{"cursor":"x"}', 400, 'bad-input'],
    ['a procedure that is none', '/trpc/organizations.drop', '{}', 404, 'not-found'],
    ['a page that is none', '/', '{}', 404, 'not-found'],
    [
      'more than a request may hold',
      '/trpc/organizations.list',
      `{"text":"${'x'.repeat(1_100_000)}"}`,
      413,
      'bad-input',
    ],
  ])('with %s has its code', async (_, url, payload, status, code) => {
    const headers = { authorization: `Bearer ${operator}`, 'content-type': 'application/json' };
    const response = await testHub.app.inject({ method: 'POST', url, headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ error: { data: { code, httpStatus: status } } });
  });

  it('from a page is allowed to the origins that are named, and to no other', async () => {
    const ask = (origin: string) =>
      testHub.app.inject({ method: 'OPTIONS', url: '/trpc/organizations.list', headers: { origin } });
    expect((await ask('https://page.example')).headers['access-control-allow-origin']).toBe(
      'https://page.example',
    );
    expect((await ask('https://other.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('for a large edition is not even read for a stranger', async () => {
    const response = await testHub.app.inject({
      method: 'POST',
      url: '/trpc/divisions.activate',
      headers: { 'content-type': 'application/json' },
      payload: `{"content":"${'x'.repeat(2_000_000)}"}`,
    });
    expect(response.statusCode).toBe(401);
  });
});

it('a rebuild is asked for once and followed', async () => {
  const asked = RebuildState.parse((await testHub.call('index.rebuild', operator)).data);
  expect(asked.state).toBe('requested');
  expect((await testHub.call('index.rebuild', operator)).data).toEqual(asked);
  expect((await testHub.call('index.rebuildState', operator, { request: asked.request })).data).toEqual(
    asked,
  );
  expect(await testHub.call('index.rebuildState', operator, { request: 999 })).toMatchObject({
    code: 'not-found',
  });
});

it('health, readiness and metrics need no token and tell nothing of anybody', async () => {
  expect((await testHub.app.inject('/healthz')).json()).toEqual({ ok: true });
  expect((await testHub.app.inject('/readyz')).json()).toMatchObject({
    ok: true,
    checks: { database: { ok: true } },
  });
  const { body } = await testHub.app.inject('/metrics');
  expect(body.includes('procedure="organizations.list",status="200"')).toBe(true);
  expect(
    (
      await testHub.app.inject({
        method: 'POST',
        url: '/trpc/health.live',
        headers: { 'content-type': 'application/json' },
      })
    ).json(),
  ).toEqual({
    result: { data: { ok: true } },
  });
});
