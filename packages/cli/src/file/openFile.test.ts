import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushFiling } from '@liandong/client';
import { expect, test } from 'vitest';
import { openFile } from './openFile.ts';

const refusal = {
  refused: true,
  registry: 'r',
  fileName: 'f',
  digest: 'd',
  code: 'c',
  message: 'm',
  remedy: 'r',
};

/** Pushes a file of so many bytes to a server that answers so. */
async function pushTo(listener: RequestListener, size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'liandong-cli-'));
  const path = join(folder, 'a.csv');
  await writeFile(path, Buffer.alloc(size, 'a'));
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await pushFiling({
      url,
      token: 't',
      name: '甲.csv',
      bytes: await openFile(path),
    });
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

test('the file arrives whole, with its length, name and token', async () => {
  let got = 0;
  const outcome = await pushTo((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://hub');
    expect([request.method, pathname, searchParams.get('name')]).toEqual(['POST', '/filings', '甲.csv']);
    expect(request.headers.authorization).toBe('Bearer t');
    expect(request.headers['content-length']).toBe('3000000');
    request.on('data', (piece: Buffer) => {
      got += piece.length;
    });
    request.on('end', () => response.writeHead(422).end(JSON.stringify(refusal)));
  }, 3_000_000);
  expect(got).toBe(3_000_000);
  expect(outcome).toEqual(refusal);
});

test('an answer that comes before the file is sent counts', async () => {
  const denied = pushTo((request, response) => {
    response
      .writeHead(401, { 'content-type': 'application/json' })
      .end(JSON.stringify({ code: 'no-token', message: '没有令牌' }));
    request.resume();
  }, 50_000_000);
  await expect(denied).rejects.toMatchObject({ code: 'no-token' });
});

test('a file that is not there, or is a folder, is no file', async () => {
  await expect(openFile(join(tmpdir(), 'no-such-file'))).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(openFile(tmpdir())).rejects.toMatchObject({ code: 'file-not-found' });
});
