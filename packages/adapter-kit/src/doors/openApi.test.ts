import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { type DescribedDoor, documentedAnswers } from '../testing/documentedAnswers.ts';
import { trialRegistry } from '../testing/trialRegistry.ts';
import type { Door } from './Door.ts';
import { doorErrors } from './doorErrors.ts';
import { doorRoutes } from './doorRoutes.ts';
import { erasePerson } from './erasePerson.ts';
import { httpPush } from './httpPush.ts';
import { openApiDocument, openApiPath } from './openApi.ts';
import { templateRoutes } from './templateRoutes.ts';

const document = openApiDocument(trialRegistry) as unknown as DescribedDoor & { readonly openapi: string };

test('every route is in the document, and the other way round', async () => {
  const app = fastify();
  const registered: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (method !== 'HEAD') registered.push(`${String(method)} ${openApiPath(url)}`);
  });
  httpPush(app, { intake: { registry: trialRegistry } } as Door);
  templateRoutes(app, trialRegistry);
  erasePerson(app, {} as Parameters<typeof erasePerson>[1]);
  await app.ready();
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(registered.sort()).toEqual(documented.sort());
  const answer = await app.inject('/openapi.json');
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  expect(document.openapi).toMatch(/^3\.1\./);
  const { hold } = documentedAnswers(document);
  for (const path of ['/layouts', '/layouts/trial-list/template.csv', '/layouts/none/template.xlsx']) {
    const { body, statusCode: status, headers } = await app.inject(path);
    const response = new Response(body, {
      status,
      headers: { 'content-type': String(headers['content-type']) },
    });
    Object.defineProperty(response, 'url', { value: `http://door${path}` });
    await hold('GET', response);
  }
  await app.close();
});

test('every pointer leads somewhere, and every error of the door stands at its status', () => {
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(document.components.schemas)).toContain(name);
  expect(text).not.toContain('"$id"');
  const used = new Set(Object.values(doorRoutes).flatMap(({ errors }): readonly string[] => errors));
  expect(Object.keys(doorErrors).filter((code) => !used.has(code))).toEqual(['no-route']);
});

test('an answer that the document does not describe is told', async () => {
  const { hold } = documentedAnswers(document);
  const answer = (path: string, body: unknown, status = 200) => {
    const response = Response.json(body, { status });
    Object.defineProperty(response, 'url', { value: `http://door${path}` });
    return response;
  };
  const status = {
    filing: 'trial-1',
    state: 'spooled',
    receivedAt: 't',
    acknowledgedAt: null,
    links: { self: '', receipt: '' },
  };
  await expect(hold('GET', answer('/filings/trial-1', status))).resolves.toBeUndefined();
  await expect(hold('GET', answer('/filings/trial-1', { ...status, more: 1 }))).rejects.toThrow('additional');
  await expect(hold('GET', answer('/filings/trial-1', { ...status, state: 'x' }))).rejects.toThrow('state');
  await expect(hold('GET', answer('/filings/trial-1', status, 418))).rejects.toThrow('never answers 418');
  await expect(hold('GET', answer('/other', {}))).rejects.toThrow('not documented');
  const wrong = { code: 'no-filing', message: '没有' };
  await expect(hold('GET', answer('/filings/trial-1', wrong, 404))).rejects.toThrow('message');
});
