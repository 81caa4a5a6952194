import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { boundFile } from './boundFile.ts';

test('a log that has grown too long begins anew, with the old text beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'log-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'server.log');
  (await boundFile(file))();
  const text = 'x'.repeat(5 * 1024 * 1024);
  await appendFile(file, text);
  (await boundFile(file))();
  expect((await stat(file)).size).toBe(0);
  expect(await readFile(`${file}.1`, 'utf8')).toBe(text);
});
