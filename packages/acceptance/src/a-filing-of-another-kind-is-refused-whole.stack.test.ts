import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Receipt, Refusal } from '@liandong/contracts/api';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { usccOf } from './handmadeEvents.ts';
import { handmadeEnterprises, handmadeList } from './handmadeList.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';

let hub: TestHub;
let inbox: string;
beforeAll(async () => {
  hub = await startTestHub(
    { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
    { normalizers: 0, env: { SETTLE_MS: '300' } },
  );
  inbox = join(hub.stateDir, 'inbox', 'business-registration');
});
afterAll(() => hub.stop());

const whole = handmadeEnterprises(3);
/** Files that business registration cannot file, by the code of their refusal. */
const files: Readonly<Record<string, string | Buffer>> = {
  'wrong-registry': handmadeList([['试验协会', usccOf(1, '51')]]),
  encoding: Buffer.concat([Buffer.from(whole), Buffer.from([0x81, 0xff, 0xff, 0x0a])]),
  'encoding-utf16': Buffer.from(`\uFEFF${whole}`, 'utf16le'),
  'column-missing': whole.replace('统一社会信用代码', '代码'),
  'layout-unknown': 'a,b\r\n1,2\r\n',
  'empty-file': '',
  'no-rows': whole.slice(0, whole.indexOf('\r\n') + 2),
};
const codes = Object.keys(files);

const listed = (folder: string): Promise<string[]> => readdir(join(inbox, folder)).catch(() => []);
const jsonBeside = async (folder: string, name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(inbox, folder, `${name}.receipt.json`), 'utf8'));

/** Nothing of a file is in the log, in any topic. */
const nothingWasFiled = async (): Promise<void> => expect(await hub.log.messages(hub.log.topics)).toEqual([]);

test('pushed: exit code 2, and of each file its code, what is wrong and what to do', async () => {
  const paths = codes.map((code) => join(hub.stateDir, `${code}.csv`));
  await Promise.all(codes.map((code, at) => writeFile(paths[at] as string, files[code] as string | Buffer)));
  const { code, json } = await hub.liandong(
    'push',
    '--registry',
    'business-registration',
    ...paths,
    '--json',
  );
  expect(code).toBe(2);
  const refusals = Refusal.array().parse(json());
  expect(refusals.map((refusal) => refusal.code)).toEqual(codes);
  for (const { message, remedy } of refusals)
    expect([message, remedy].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  await nothingWasFiled();
});

test('in the inbox: put aside under rejected/ with its receipt, as JSON and for the clerk', async () => {
  for (const code of codes) await writeFile(join(inbox, `${code}.csv`), files[code] as string | Buffer);
  await vi.waitUntil(async () => (await listed('rejected')).length === 3 * codes.length, {
    timeout: 30_000,
    interval: 100,
  });
  const rejected = await listed('rejected');
  for (const code of codes) {
    const file = rejected.find((name) => name.endsWith(`Z-${code}.csv`)) ?? '';
    expect(await readFile(join(inbox, 'rejected', file))).toEqual(Buffer.from(files[code] as string));
    expect(Refusal.parse(await jsonBeside('rejected', file)).code).toBe(code);
    expect(await readFile(join(inbox, 'rejected', `${file}.receipt.csv`), 'utf8')).toContain(code);
  }
  expect(await listed('done')).toEqual([]);
  await nothingWasFiled();
});

test('a file that is still being written is not taken; closed, it is taken whole', async () => {
  const before = (await listed('rejected')).length;
  const writing = await open(join(inbox, '名录@2026-06-30.csv'), 'w');
  const rows = whole.split(/(?<=\r\n)/);
  await writing.write(rows[0] ?? '');
  let written = 1;
  await writeFile(join(inbox, 'another.csv'), 'a,b\r\n1,2\r\n');
  // Another file that came later is settled and put aside while this one goes on growing.
  await vi.waitUntil(
    async () => {
      await writing.write(' ');
      return (await listed('rejected')).length > before;
    },
    { timeout: 30_000, interval: 50 },
  );
  expect(await listed('done')).toEqual([]);
  await nothingWasFiled();
  for (; written < rows.length; written += 1) await writing.write(rows[written] ?? '');
  await writing.close();
  await vi.waitUntil(async () => (await listed('done')).length === 3, { timeout: 30_000, interval: 100 });
  const file =
    (await listed('done')).find((name) => name.endsWith('.csv') && !name.includes('.receipt')) ?? '';
  const receipt = Receipt.parse(await jsonBeside('done', file));
  expect(receipt).toMatchObject({
    rows: 3,
    accepted: 3,
    asOf: '2026-06-30',
    // Refused files have numbers of their own.
    filing: expect.stringMatching(/^business-registration-\d+$/) as string,
  });
});
