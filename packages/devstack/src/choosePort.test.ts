import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePort, isFree } from './choosePort.ts';

const stranger = createServer();
let taken = 0;

beforeAll(async () => {
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  taken = (stranger.address() as { port: number }).port;
});
afterAll(() => stranger.close());

const choose = async (wish: { fixed?: number; kept?: number; except?: number[] }) =>
  choosePort({ name: 'here', fixed: undefined, kept: undefined, except: [], ...wish });

test('chooses the same port for the same directory, and another where that is promised', async () => {
  const port = await choose({});
  expect(await choose({})).toBe(port);
  expect(await choose({ except: [port] })).not.toBe(port);
});

test('keeps a port unless somebody has taken it meanwhile', async () => {
  expect(await choose({ kept: 31_999 })).toBe(31_999);
  const instead = await choose({ kept: taken });
  expect(instead).not.toBe(taken);
  expect(await isFree(instead)).toBe(true);
});

test('refuses a fixed port that is taken', async () => {
  await expect(choose({ fixed: taken })).rejects.toMatchObject({ code: 'port-taken' });
});
