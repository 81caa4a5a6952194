import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../config.ts';
import { findHub } from './findHub.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liandong-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writeStack(directory: string, api: string): Promise<void> {
  await mkdir(join(directory, 'tokens'), { recursive: true });
  const adapters = { 'civil-affairs': 'http://127.0.0.1:3' };
  await writeFile(join(directory, 'stack.json'), JSON.stringify({ api, adapters, pid: 1, databaseUrl: 'x' }));
  await writeFile(join(directory, 'tokens', 'operator'), 'of-operator\n');
  await writeFile(join(directory, 'tokens', 'civil-affairs'), 'of-department\n');
}

const settings = (options: Parameters<typeof readSettings>[0] = {}) => readSettings(options, {});

test('a stack is found from below its folder, with its tokens', async () => {
  await writeStack(join(folder, '.liandong'), 'http://127.0.0.1:1');
  const below = join(folder, 'a', 'b');
  await mkdir(below, { recursive: true });
  const hub = findHub(settings(), below, join(folder, 'clone'));
  expect(await hub.api()).toEqual({ url: 'http://127.0.0.1:1', token: 'of-operator' });
  expect(await hub.adapter('civil-affairs')).toEqual({ url: 'http://127.0.0.1:3', token: 'of-department' });
});

test('elsewhere the stack of the clone is meant', async () => {
  await writeStack(join(folder, 'clone', '.liandong'), 'http://127.0.0.1:2');
  const away = await mkdtemp(join(tmpdir(), 'liandong-cli-away-'));
  const hub = findHub(settings(), away, join(folder, 'clone'));
  expect((await hub.api()).url).toBe('http://127.0.0.1:2');
  await rm(away, { recursive: true });
});

test('a named directory is meant alone, also where another would be found', async () => {
  await writeStack(join(folder, '.liandong'), 'http://127.0.0.1:1');
  const hub = findHub(settings({ data: 'state' }), folder, folder);
  await expect(hub.api()).rejects.toMatchObject({ code: 'not-running' });
  await writeStack(join(folder, 'state'), 'http://127.0.0.1:4');
  expect((await hub.api()).url).toBe('http://127.0.0.1:4');
});

test('no stack, no such registry, no token: each has its code', async () => {
  const none = findHub(settings(), folder, join(folder, 'clone'));
  await expect(none.api()).rejects.toMatchObject({ code: 'not-running' });
  await writeStack(join(folder, '.liandong'), 'http://127.0.0.1:1');
  await expect(none.adapter('cyberspace')).rejects.toMatchObject({ code: 'unknown-registry' });
  await rm(join(folder, '.liandong', 'tokens', 'operator'));
  await expect(none.api()).rejects.toMatchObject({ code: 'no-token' });
  expect((await findHub(settings({ token: 'mine' }), folder, folder).api()).token).toBe('mine');
});

test('by address a token must be given, and pushing wants an address of its own', async () => {
  const api = 'http://127.0.0.1:9';
  await expect(findHub(settings({ api }), folder).api()).rejects.toMatchObject({ code: 'no-token' });
  const hub = findHub(settings({ api, token: 't' }), folder);
  expect(await hub.api()).toEqual({ url: api, token: 't' });
  await expect(hub.adapter('civil-affairs')).rejects.toMatchObject({ code: 'no-adapter' });
  const both = findHub(settings({ api, token: 't', adapter: 'http://127.0.0.1:8' }), folder);
  expect((await both.adapter('civil-affairs')).url).toBe('http://127.0.0.1:8');
});
