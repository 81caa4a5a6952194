import { chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readServerState, writeServerState } from './serverState.ts';

let stateDir: string;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'state-'));
});
afterEach(() => rm(stateDir, { recursive: true }));

test('secrets are made once and are readable by their owner alone', async () => {
  const made = await readServerState(stateDir);
  expect(await readServerState(stateDir)).toEqual(made);
  expect((await stat(join(stateDir, 'servers.json'))).mode & 0o777).toBe(0o600);
  expect(made.clusterId).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/);
});

test('what is damaged is not replaced', async () => {
  await writeServerState(stateDir, { password: 'p', clusterId: 'too short', ports: {} });
  await expect(readServerState(stateDir)).rejects.toThrow('clusterId');
});

if (process.getuid?.() === 0)
  test("another user's directory is refused", async () => {
    await readServerState(stateDir);
    await chown(join(stateDir, 'servers.json'), 12_345, 12_345);
    await expect(readServerState(stateDir)).rejects.toMatchObject({ code: 'state-unreachable' });
  });
