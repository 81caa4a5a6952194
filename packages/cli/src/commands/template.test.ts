import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../Output.ts';
import { run } from './template.ts';

/** An adapter's answers, by path. */
const answers: Readonly<Record<string, string>> = {
  '/layouts': JSON.stringify({ layouts: [{ layout: 'list', label: '名录', columns: [1, 2] }] }),
  '/layouts/list/template.csv': 'csv',
  '/layouts/list/template.xlsx': 'xlsx',
};
const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''];
  response.statusCode = answer === undefined ? 404 : 200;
  response.end(answer ?? JSON.stringify({ code: 'no-layout', message: '没有该表样' }));
});
let url: string;
let folder: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'liandong-template-'));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function call(args: readonly string[], options: object = {}) {
  const told: { value?: unknown; text?: string } = {};
  const output: Output = {
    json: false,
    answer: (value, text) => Object.assign(told, { value, text: text() }),
    progress: () => undefined,
  };
  const unused = () => Promise.reject(new Error('needs no token'));
  const hub = { api: unused, adapter: unused, whereabouts: unused, adapterUrl: async () => url };
  return { code: await run({ args, options, output, hub } as unknown as Parameters<typeof run>[0]), ...told };
}

test('without a layout it lists them', async () => {
  expect((await call(['trial'])).text).toContain('名录');
});

test.each([
  ['a.xlsx', {}, 'xlsx'],
  ['a.csv', {}, 'csv'],
  ['a.txt', { format: 'csv' }, 'csv'],
])('the form is written to %s', async (name, options, format) => {
  const out = join(folder, name);
  expect(await call(['trial', 'list'], { out, ...options })).toMatchObject({
    code: 0,
    value: { file: out, registry: 'trial', layout: 'list', format },
  });
  expect(await readFile(out, 'utf8')).toBe(format);
});

test('an unknown layout fails as the adapter says', async () => {
  await expect(call(['trial', 'nothing'])).rejects.toMatchObject({
    code: 'no-layout',
    message: '没有该表样',
  });
});
