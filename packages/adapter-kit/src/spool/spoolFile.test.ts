import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSpoolKey } from '../keys/readSpoolKey.ts';
import { sealedFile } from './sealedFile.ts';
import { type Spool, spoolFile } from './spoolFile.ts';

let directory: string;
let spool: Spool;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'liandong-spool-'));
  spool = { spoolDir: directory, spoolKey: await readSpoolKey(join(directory, 'keys')) };
});
afterEach(() => rm(directory, { recursive: true }));

const text = `名称,联系人\n${'甲厂,王小明\n'.repeat(40_000)}`;
const bytes = Buffer.from(text);

async function* pieces(cut: number) {
  for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
}

async function spooled(cut = 70_001) {
  const file = await spoolFile(spool, pieces(cut), 1024 ** 3);
  if (file.kind === 'refused') throw new Error(file.code);
  return file;
}

test('what waits is sealed, for its owner alone; what is read of it, anywhere, is what came', async () => {
  const file = await spooled();
  const disk = await readFile(file.path);
  expect(disk.includes('王小明')).toBe(false);
  expect((await stat(file.path)).mode & 0o777).toBe(0o600);
  expect(file).toMatchObject({
    bytes: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
  });
  const sealed = sealedFile(file.path, spool.spoolKey);
  const read: Uint8Array[] = [];
  for await (const piece of sealed.pieces()) read.push(piece);
  expect(Buffer.concat(read).equals(bytes)).toBe(true);
  const open = await sealed.open();
  expect(open.size).toBe(bytes.length);
  for (const [offset, length] of [
    [0, 1],
    [15, 2],
    [300_001, 70_000],
    [bytes.length - 3, 3],
  ] as const)
    expect(Buffer.from(await open.read(offset, length)).equals(bytes.subarray(offset, offset + length))).toBe(
      true,
    );
  await expect(open.read(bytes.length - 1, 2)).rejects.toThrow('shorter');
  await open.close();
});

test('the same bytes are sealed otherwise each time', async () => {
  const [one, other] = [await spooled(), await spooled()];
  expect((await readFile(one.path)).subarray(32, 64)).not.toEqual(
    (await readFile(other.path)).subarray(32, 64),
  );
});

test('another key, a plain file and half a head are told apart from damage', async () => {
  const file = await spooled();
  const readAll = async (path: string, key = spool.spoolKey) => {
    for await (const _ of sealedFile(path, key).pieces());
  };
  const other = await readSpoolKey(join(directory, 'other-keys'));
  await expect(readAll(file.path, other)).rejects.toThrow('another key');
  await truncate(file.path, 20);
  await expect(readAll(file.path)).rejects.toThrow('no sealed file');
  const plain = join(directory, 'plain');
  await writeFile(plain, 'name,code\n'.repeat(10));
  await expect(readAll(plain)).rejects.toThrow('no sealed file');
});

test('a stream that breaks off leaves nothing', async () => {
  async function* broken() {
    yield bytes.subarray(0, 1000);
    throw new Error('went away');
  }
  await expect(spoolFile(spool, broken(), 1024 ** 3)).rejects.toThrow('went away');
  expect(await readdir(directory)).toEqual(['keys']);
});
