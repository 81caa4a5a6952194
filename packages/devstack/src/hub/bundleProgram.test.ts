import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProgram } from './bundleProgram.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liandong-bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const said = async (): Promise<string> =>
  (await run(process.execPath, [await bundleProgram(join(folder, 'main.ts'))])).stdout.trim();

test('a program runs from its bundle, knows its own place, and is bundled anew when a source of it changes', async () => {
  await write('word.ts', `export const word: string = 'one';`);
  await write(
    'main.ts',
    `import { word } from './word.ts'; console.log(word, new URL('.', import.meta.url).pathname);`,
  );
  expect(await said()).toBe(`one ${folder}/`);
  const [first, second] = await Promise.all([
    bundleProgram(join(folder, 'main.ts')),
    bundleProgram(join(folder, 'main.ts')),
  ]);
  expect(second).toBe(first);
  await write('word.ts', `export const word: string = 'another';`);
  expect(await said()).toBe(`another ${folder}/`);
});
