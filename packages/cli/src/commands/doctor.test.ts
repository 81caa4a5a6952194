import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorFinding } from '@liandong/contracts/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findHub } from '../hub/findHub.ts';
import { run } from './doctor.ts';

let stateDir: string;
let adapter: Server;
let readiness: unknown;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'liandong-doctor-'));
  for (const name of ['keys', 'tokens', 'spool', 'spool/civil-affairs'])
    await mkdir(join(stateDir, name), { mode: 0o700 });
  await writeFile(join(stateDir, 'keys/digest.key'), `${'0'.repeat(64)}\n`, { mode: 0o600 });
  await writeFile(join(stateDir, 'tokens/operator'), 'token\n', { mode: 0o600 });
  readiness = { ok: true, checks: { database: { ok: true } } };
  adapter = createServer((_request, response) => response.end(JSON.stringify(readiness)));
  await new Promise<void>((resolve) => adapter.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(adapter.address() as AddressInfo).port}`;
  // No API: port 9 of this machine answers nobody.
  const stack = { api: 'http://127.0.0.1:9', adapters: { 'civil-affairs': url } };
  await writeFile(join(stateDir, 'stack.json'), JSON.stringify(stack), { mode: 0o600 });
});
afterEach(async () => {
  await new Promise((resolve) => adapter.close(resolve));
  await rm(stateDir, { recursive: true });
});

/** The codes of what is not well, but for the API that is not there. */
async function faults(): Promise<readonly string[]> {
  let findings: readonly DoctorFinding[] = [];
  const settings = { data: stateDir, api: undefined, adapter: undefined, token: undefined };
  const exitCode = await run({
    args: [],
    options: {},
    startedAt: new Date(0),
    hub: findHub(settings, stateDir, stateDir),
    output: {
      json: true,
      progress: () => undefined,
      answer: (value) => {
        ({ findings } = value as { findings: readonly DoctorFinding[] });
      },
    },
  });
  expect(exitCode).toBe(1);
  for (const { level, remedy } of findings) expect(remedy === '').toBe(level === 'ok');
  return findings
    .filter(({ level, code }) => level !== 'ok' && !code.startsWith('disk'))
    .map(({ code }) => code)
    .toSorted();
}

test('an API that is not there is said once', async () => {
  expect(await faults()).toEqual(['program-unreachable']);
});

test('a key that is gone, a token that all may read, a program that is not ready, a file left in the spool', async () => {
  await rm(join(stateDir, 'keys/digest.key'));
  await chmod(join(stateDir, 'tokens'), 0o755);
  readiness = { ok: false, checks: { broker: { ok: false, error: 'x' }, database: { ok: true } } };
  const left = join(stateDir, 'spool/civil-affairs/left');
  await writeFile(left, '');
  await utimes(left, 1, 1);
  expect(await faults()).toEqual([
    'file-open',
    'key-missing',
    'program-not-ready',
    'program-unreachable',
    'spool-leftover',
  ]);
});

test('a key that is no key is broken, and is never to be made anew', async () => {
  await writeFile(join(stateDir, 'keys/digest.key'), 'nonsense\n');
  expect(await faults()).toEqual(['key-broken', 'program-unreachable']);
});

test('a state directory without a hub says that nothing runs', async () => {
  await rm(join(stateDir, 'stack.json'));
  expect(await faults()).toEqual(['not-running']);
});
