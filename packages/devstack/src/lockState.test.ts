import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findHolder, lockState } from './lockState.ts';

let stateDir: string;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(stateDir, { recursive: true }));

const writeLock = (pid: number, started: string) =>
  writeFile(join(stateDir, 'lock'), JSON.stringify({ pid, started }));

test('is held by one process at a time, which the refusal names', async () => {
  const unlock = await lockState(stateDir);
  expect(await findHolder(stateDir)).toBe(process.pid);
  await expect(lockState(stateDir)).rejects.toMatchObject({
    code: 'state-held',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await unlock();
  expect(await findHolder(stateDir)).toBe('unlocked');
  await (await lockState(stateDir))();
  expect(await readdir(stateDir)).toEqual([]);
});

test("a dead process's lock is taken over, by one of many", async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeLock(pid, '1');
  expect(await findHolder(stateDir)).toBe('dead');
  const tries = await Promise.allSettled(Array.from({ length: 5 }, async () => lockState(stateDir)));
  expect(tries.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('another process that has got the number of a dead one does not hold its lock', async () => {
  await writeLock(process.pid, 'at another time');
  expect(await findHolder(stateDir)).toBe('dead');
});
