import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeText } from './encodeText.ts';
import { writeWhole } from './writeWhole.ts';

const text = '名称,备注\r\n𠮷▪甲,€\r\n';

async function* pieces(...all: string[]) {
  yield* all;
}

async function encoded(encoding: 'utf-8' | 'gb18030'): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of encodeText(pieces(text.slice(0, 7), text.slice(7)), encoding)) parts.push(part);
  return Buffer.concat(parts);
}

test('UTF-8 begins with a byte order mark', async () => {
  expect(await encoded('utf-8')).toEqual(Buffer.from(`\ufeff${text}`));
});

test('GB18030 keeps every character, where GBK would write a question mark', async () => {
  expect(new TextDecoder('gb18030').decode(await encoded('gb18030'))).toBe(text);
});

test('a file appears whole or not at all, and nothing unfinished stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liandong-cli-'));
  const file = join(folder, 'list.csv');
  await writeWhole(file, encodeText(pieces('a'), 'utf-8'));
  async function* broken() {
    yield Buffer.from('b');
    throw new Error('the connection broke');
  }
  await expect(writeWhole(file, broken())).rejects.toThrow('the connection broke');
  expect(await readFile(file, 'utf8')).toBe('\ufeffa');
  expect(await readdir(folder)).toEqual(['list.csv']);
  await rm(folder, { recursive: true });
});
