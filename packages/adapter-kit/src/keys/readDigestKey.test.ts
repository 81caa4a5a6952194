import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDigestKey } from './readDigestKey.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'liandong-keys-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('processes that start at once make one key, which only its owner reads', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => readDigestKey(join(directory, 'keys'))));
  expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
  expect(await readdir(join(directory, 'keys'))).toEqual(['digest.key']);
  expect((await stat(join(directory, 'keys', 'digest.key'))).mode & 0o777).toBe(0o600);
  expect((await readDigestKey(join(directory, 'keys'))).keyId).toBe(keys[0]?.keyId);
});

test('a file without a key is an error, never replaced', async () => {
  await writeFile(join(directory, 'digest.key'), 'no key\n');
  await expect(readDigestKey(directory)).rejects.toThrow('holds no key');
});
