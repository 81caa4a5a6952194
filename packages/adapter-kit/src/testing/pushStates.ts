import { truncate, unlink, writeFile } from 'node:fs/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { FilingStatus, Receipt, Refusal } from '@liandong/contracts/api';
import { execute, query, sql } from '@liandong/postgres';
import { describe, expect, test } from 'vitest';
import type { DocumentedAnswers } from './documentedAnswers.ts';
import { runPushPage } from './pushPage.ts';
import { type TrialHub, until } from './trialHub.ts';

/** A door that runs, and somebody who may push. */
export interface OpenDoor {
  readonly hub: () => TrialHub;
  readonly url: () => string;
  readonly token: () => string;
  readonly answers: () => DocumentedAnswers;
  readonly listOf: (rows: number, first: number) => string;
}

/** What the door says of a push while it is worked off, how it keeps from being overrun, and what a key is good for. */
export function pushStates({ hub, url, token, answers, listOf }: OpenDoor): void {
  const bearer = () => ({ authorization: `Bearer ${token()}` });

  interface Asked {
    readonly method?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }

  async function ask(path: string, init: Asked = {}) {
    const response = await fetch(`${url()}${path}`, { ...init, headers: { ...bearer(), ...init.headers } });
    await answers().hold(init.method ?? 'GET', response);
    return response;
  }
  const push = (body: string, headers: Record<string, string> = {}, parameters = '') =>
    ask(`/filings?name=a.csv${parameters}`, { method: 'POST', body, headers });
  const statusOf = async (response: Response) => (await response.json()) as FilingStatus;
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
  const waiting = { prefer: 'wait=60' };

  /** Begins a push whose body does not end until it is told to. */
  function beginPush(headers: Record<string, string>): ClientRequest {
    const sending = httpRequest(`${url()}/filings?name=a.csv`, {
      method: 'POST',
      headers: { ...bearer(), ...headers },
    });
    sending.on('error', () => undefined);
    return sending;
  }
  const answerTo = (sending: ClientRequest) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      sending.once('response', (message: IncomingMessage) => {
        message.resume();
        resolve(message);
      });
      sending.once('error', reject);
    });

  describe('a push', () => {
    test('is answered once its bytes are safe, and can be asked for until it has its receipt', async () => {
      const pushed = await push(listOf(30, 20_000));
      expect(pushed.status).toBe(202);
      const kept = await statusOf(pushed);
      expect(['spooled', 'publishing', 'acknowledged']).toContain(kept.state);
      expect(kept).toMatchObject({ repeated: false, acknowledgedAt: null });
      expect(pushed.headers.get('location')).toBe(kept.links.self);
      expect(pushed.headers.get('retry-after')).toBe('1');
      const settled = await ask(kept.links.self, { headers: { prefer: 'respond-async, wait=3600' } });
      expect(settled.headers.get('preference-applied')).toBe('wait=60');
      expect(await statusOf(settled)).toMatchObject({ filing: kept.filing, state: 'acknowledged' });
      const receipt = (await (await ask(kept.links.receipt)).json()) as Receipt;
      expect(receipt).toMatchObject({ filing: kept.filing, rows: 30, rejected: 3, repeated: false });
      expect((await push(listOf(30, 20_000))).status).toBe(200);
    });

    test('by the lines of the departments’ page', async () => {
      const done = await runPushPage(url(), token(), listOf(20, 25_000));
      if (done === undefined) return;
      const [kept, settled, receipt] = done.printed
        .replaceAll('}{', '}\n{')
        .split('\n')
        .map((text) => JSON.parse(text) as Record<string, unknown>);
      expect(kept).toMatchObject({ repeated: false, acknowledgedAt: null });
      expect(settled).toMatchObject({ filing: kept?.['filing'], state: 'acknowledged' });
      expect(receipt).toMatchObject({ rows: 20, asOf: '2026-06-30', fileName: 'list.csv' });
      expect(done.table).toContain(`批次号,${String(kept?.['filing'])}`);
    });

    test('that is refused keeps its reason, and its bytes are looked at anew', async () => {
      const kept = await statusOf(await push('代码,电话\r\n1,2\r\n'));
      const refused = await statusOf(await ask(kept.links.self, { headers: waiting }));
      expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'column-missing' } });
      expect(refused.refusal?.value).toContain('名称');
      const outcome = await ask(kept.links.receipt);
      expect(outcome.status).toBe(422);
      expect((await outcome.json()) as Refusal).toMatchObject({
        filing: kept.filing,
        code: 'column-missing',
      });
      const table = await ask(`${kept.links.receipt}.csv`);
      expect([table.status, await table.text()]).toEqual([422, expect.stringContaining('column-missing')]);
      const anew = await push('代码,电话\r\n1,2\r\n', waiting);
      expect(anew.status).toBe(422);
      expect(((await anew.json()) as Refusal).filing).not.toBe(kept.filing);
    });

    test('of no use is refused before anything is kept', async () => {
      const numbers = () => query(hub().pool, sql`SELECT value FROM counters WHERE name = 'sequence:trial'`);
      const before = await numbers();
      const answered = await Promise.all([
        ask('/filings', { method: 'POST', body: 'x' }),
        push('a,b', { 'idempotency-key': '钥匙'.replaceAll(/./g, ' ') }),
        push('统一社会信用代码,名称\r\n1,2\r\n', { 'content-type': 'application/json' }),
        ask('/filings/trial-99999'),
        ask('/filings/trial-99999/receipt'),
        ask('/filings/trial-99999/receipt.csv'),
        ask(`/filings?idempotencyKey=${'k'.repeat(201)}`),
      ]);
      expect(await Promise.all(answered.map(async (one) => [one.status, await codeOf(one)]))).toEqual([
        [400, 'bad-request'],
        [400, 'bad-idempotency-key'],
        [415, 'not-json'],
        [404, 'no-filing'],
        [404, 'no-receipt'],
        [404, 'no-receipt'],
        [400, 'bad-idempotency-key'],
      ]);
      const large = 'x'.repeat(16_000_001);
      expect(await codeOf(await push(large))).toBe('too-large');
      const chunked = beginPush({});
      const answer = answerTo(chunked);
      chunked.end(large);
      expect((await answer).statusCode).toBe(422);
      expect(await numbers()).toEqual(before);
    });

    test('needs the token of its own department, and so does every question', async () => {
      const statuses: number[] = [];
      for (const other of ['nobody', await hub().tokenFor('civil-affairs')]) {
        const headers = { authorization: `Bearer ${other}` };
        statuses.push((await push('a', headers)).status);
        for (const path of ['?idempotencyKey=k', '/trial-1', '/trial-1/receipt', '/trial-1/receipt.csv'])
          statuses.push((await ask(`/filings${path}`, { headers })).status);
      }
      expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(5).fill(403)]);
    });

    test('that waits for 100 Continue sends nothing that nobody wants', async () => {
      const expecting = { expect: '100-continue', 'content-length': '5' };
      const refused = beginPush({ ...expecting, authorization: 'Bearer nobody' });
      let wanted = false;
      refused.once('continue', () => {
        wanted = true;
      });
      const answer = answerTo(refused);
      refused.flushHeaders();
      expect([(await answer).statusCode, wanted]).toEqual([401, false]);
      refused.destroy();
      const taken = beginPush(expecting);
      taken.once('continue', () => taken.end('a,b\r\n'));
      taken.flushHeaders();
      expect((await answerTo(taken)).statusCode).toBe(202);
    });
  });

  describe('an Idempotency-Key', () => {
    const key = { 'idempotency-key': '"8e03978e-40d5-43e8-bc93-6894a57f9324"' };
    const byKey = '/filings?idempotencyKey=8e03978e-40d5-43e8-bc93-6894a57f9324';

    test('knows a push while its bytes arrive, and lets no other in; one that breaks off leaves nothing', async () => {
      expect(await codeOf(await ask(byKey))).toBe('no-push');
      const sending = beginPush({ ...key, 'content-length': '1000' });
      sending.write('统一社会信用代码');
      await until('the push arrives', async () => (await ask(byKey)).status === 200);
      expect(await (await ask(byKey)).json()).toEqual({ state: 'receiving' });
      const second = await push('a', key);
      expect([second.status, await codeOf(second)]).toEqual([409, 'push-arriving']);
      sending.destroy();
      await until('the push is forgotten', async () => (await ask(byKey)).status === 404);
    });

    test('stands for one file: again the same answer, though it is stated anew; another file is told so', async () => {
      const file = listOf(20, 21_000);
      await push(file, waiting);
      const restated = (await (await push(file, { ...key, ...waiting }, '&restate=true')).json()) as Receipt;
      const again = (await (await push(file, { ...key, ...waiting }, '&restate=true')).json()) as Receipt;
      expect(again).toEqual(restated);
      expect(again.repeated).toBe(false);
      expect(await statusOf(await ask(byKey))).toMatchObject({
        filing: restated.filing,
        state: 'acknowledged',
        repeated: false,
      });
      const other = await push(listOf(20, 22_000), key);
      expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
    });
  });

  describe('the door is not overrun', () => {
    test('by one department: no more of its filings are taken than may be under way', async () => {
      // Filings of another machine: their bytes are not here, so nobody works them off.
      await execute(
        hub().pool,
        sql`INSERT INTO filings (filing, registry, sequence, state, digest, bytes, file_name, encoding, as_of,
              as_of_from, door, filer, received_at)
            SELECT 'trial-' || n, 'trial', n, 'spooled', 'd' || n, 1, 'a.csv', 'utf-8', '2026-11-24', 'receipt', 'push',
              (SELECT filer FROM filings WHERE door = 'push' LIMIT 1), now() FROM generate_series(90001, 90004) n`,
      );
      const denied = await push(listOf(5, 23_000));
      expect([denied.status, await codeOf(denied)]).toEqual([429, 'too-many-filings']);
      expect(Number(denied.headers.get('retry-after'))).toBeGreaterThan(0);
      await execute(hub().pool, sql`DELETE FROM filings WHERE sequence > 90000`);
      expect((await push(listOf(5, 23_000), waiting)).status).toBe(200);
    });

    test('by pushes at once', async () => {
      const arriving = [1, 2].map((at) => {
        const sending = beginPush({ 'content-length': '1000', 'idempotency-key': `slow-${at}` });
        sending.write('a');
        return sending;
      });
      for (const at of [1, 2])
        await until(
          'it arrives',
          async () => (await ask(`/filings?idempotencyKey=slow-${at}`)).status === 200,
        );
      const denied = await push('a');
      expect([denied.status, await codeOf(denied)]).toEqual([503, 'too-many-pushes']);
      expect(Number(denied.headers.get('retry-after'))).toBeGreaterThan(0);
      const metrics = await (await fetch(`${url()}/metrics`)).text();
      expect(metrics).toMatch(/^(liandong_)?intake_pushes_arriving\{[^}]*\} 2$/m);
      expect(metrics).toMatch(/^(liandong_)?intake_filings\{[^}]*state="refused"[^}]*\} [1-9]/m);
      for (const sending of arriving) sending.destroy();
      await until('they are gone', async () => (await push('a')).status !== 503);
    });

    test('by what lies in its spool', async () => {
      const large = join(hub().spool, 'other.incoming');
      await writeFile(large, '');
      await truncate(large, 32_000_000);
      const denied = await push(listOf(5, 24_000));
      expect([denied.status, await codeOf(denied)]).toEqual([503, 'spool-full']);
      await unlink(large);
      expect((await push(listOf(5, 24_000), waiting)).status).toBe(200);
    });
  });
}
