import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPool, diffDatabase, execute, identifier, query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  acknowledgeFiling,
  beginPublishing,
  beginPush,
  countStates,
  countUnderWay,
  ensurePersonalKeys,
  type Filing,
  filingsUnderWay,
  findPush,
  findRepeated,
  forgetPush,
  type IntakePool,
  type KeptFiling,
  migrateIntake,
  type NewFiling,
  openFiling,
  openIntake,
  raiseCounter,
  refuseFiling,
  type SpooledFiling,
  sequenceCounter,
  settledAmong,
  sweepPushes,
  takeFiling,
} from './index.ts';
import { getFiling } from './read.ts';

const name = 'intake_store_test';
const url = new URL(inject('databaseUrl'));
url.pathname = `/${name}`;
const server = createPool({ connectionString: inject('databaseUrl'), applicationName: 'tests', max: 1 });
let pool: IntakePool;
beforeAll(async () => {
  await execute(server, sql`CREATE DATABASE ${identifier(name)}`);
  await migrateIntake(url.href);
  pool = openIntake({ databaseUrl: url.href, applicationName: 'tests', max: 8 });
});
afterAll(async () => {
  await pool.close();
  await execute(server, sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`);
  await server.close();
});

const file = (digest: string, restate = false): NewFiling => ({
  registry: 'trial',
  digest,
  bytes: 10,
  fileName: 'a.csv',
  encoding: 'utf-8',
  asOf: '2026-11-24',
  asOfFrom: 'receipt',
  door: 'push',
  filer: 'f',
  replaces: null,
  receivedAt: '2026-11-24T08:00:00.123Z',
  restate,
});
const looked = {
  layout: 'list',
  headings: ['名称'],
  mappingVersion: 1,
  rows: 3,
  filingsTopic: 'registry.trial.filings',
};
const counts = { rows: 3, accepted: 1, warned: 1, rejected: 1, events: 3 };
const reason = { code: 'no-rows', value: '', message: '错', remedy: '改' };

async function take(digest: string, restate = false): Promise<KeptFiling> {
  const taken = await takeFiling(pool, file(digest, restate));
  if (taken.kind === 'key-reused') throw new Error('no key was given');
  return taken.filing;
}

/** Takes a file and opens it. */
async function open(digest: string, restate = false): Promise<Filing> {
  return openFiling(pool, (await take(digest, restate)) as SpooledFiling, looked);
}

test('the database is what schema.prisma says', async () => {
  const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));
  expect(await diffDatabase({ connectionString: url.href, schema: 'intake', schemaFile })).toBe('');
});

describe('a filing', () => {
  test('is taken once for the same bytes, however many ask at once', async () => {
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeFiling(pool, file('same'))));
    expect(taken.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
    const filings = taken.map((each) => (each.kind === 'key-reused' ? '' : each.filing.filing));
    expect(new Set(filings).size).toBe(1);
  });

  test('of other bytes each has a sequence, and two numbers of its own once it is opened', async () => {
    const opened = await Promise.all(['a', 'b', 'c', 'd'].map((digest) => open(digest)));
    const numbers = opened.flatMap((filing) => [filing.openedNumber, filing.completedNumber]);
    expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(opened.map(({ sequence }) => sequence)).size).toBe(4);
  });

  test('that is restated stands for those before it; one that is withdrawn for nothing', async () => {
    const first = await open('again');
    const second = await open('again', true);
    expect(second).toMatchObject({ restates: first.filing });
    expect((await findRepeated(pool, 'trial', 'again'))?.filing).toBe(second.filing);
    await execute(pool, sql`UPDATE filings SET withdrawn = true WHERE digest = 'again'`);
    expect(await open('again', true)).toMatchObject({ restates: null });
  });

  test('that was refused keeps its reason, took no number, and its bytes are taken anew', async () => {
    const refused = await take('refused');
    await refuseFiling(pool, refused.filing, reason);
    expect(await getFiling(pool, refused.filing)).toMatchObject({
      state: 'refused',
      refusal: reason,
      layout: '',
      rows: 0,
      lines: [],
    });
    const anew = await take('refused');
    expect(anew).toMatchObject({ state: 'spooled', sequence: refused.sequence + 1 });
    const opened = await openFiling(pool, anew as SpooledFiling, looked);
    expect(opened.openedNumber).toBe((await open('after')).openedNumber - 2);
    await expect(refuseFiling(pool, anew.filing, reason)).rejects.toThrow('not there');
    expect(await settledAmong(pool, [refused.filing, anew.filing, 'trial-999'])).toEqual([refused.filing]);
  });

  test('keeps what its events are made of, and its receipt once given', async () => {
    const spooled = await take('kept');
    expect(spooled).toMatchObject({ state: 'spooled', receivedAt: '2026-11-24T08:00:00.123Z', bytes: 10 });
    const before = await countUnderWay(pool, 'trial', 'f');
    const filing = await openFiling(pool, spooled as SpooledFiling, looked);
    await beginPublishing(pool, filing.filing, 4);
    await beginPublishing(pool, filing.filing, 2);
    const waiting = await filingsUnderWay(pool, 'trial');
    expect(waiting).toHaveLength(before);
    expect(waiting.at(-1)).toMatchObject({ state: 'publishing', mappingVersion: 1, readingVersion: 4 });
    const given = await acknowledgeFiling(pool, filing.filing, counts, new Date('2026-11-24T09:00:00Z'));
    const again = await acknowledgeFiling(pool, filing.filing, counts, new Date('2026-11-25T09:00:00Z'));
    expect(again).toEqual(given);
    await beginPublishing(pool, filing.filing, 1);
    expect((await findRepeated(pool, 'trial', 'kept'))?.state).toBe('acknowledged');
    expect(await countUnderWay(pool, 'trial', 'f')).toBe(before - 1);
    expect(await countStates(pool, 'trial')).toContainEqual({ state: 'acknowledged', count: 1 });
  });

  test('is not acknowledged with rows that do not add up', async () => {
    const { filing } = await open('sum');
    const wrong = acknowledgeFiling(pool, filing, { ...counts, accepted: 2 }, new Date(0));
    await expect(wrong).rejects.toThrow('filings_counts');
  });
});

test('a push is known by its key: arriving, then as what it became; other bytes under it are told apart', async () => {
  const push = { registry: 'trial', principal: 'p', key: 'k' };
  expect(await findPush(pool, push)).toBeUndefined();
  await beginPush(pool, push, new Date('2026-11-24T08:00:00Z'));
  expect(await findPush(pool, push)).toBe('arriving');
  await forgetPush(pool, push);
  expect(await findPush(pool, push)).toBeUndefined();

  await beginPush(pool, push, new Date('2026-11-24T08:00:00Z'));
  const first = await takeFiling(pool, file('keyed', true), push);
  await beginPush(pool, push, new Date('2026-11-24T09:00:00Z'));
  const again = await takeFiling(pool, file('keyed', true), push);
  expect(again).toMatchObject({
    kind: 'known',
    repeated: false,
    filing: 'filing' in first ? first.filing : {},
  });
  expect(await takeFiling(pool, file('other'), push)).toEqual({ kind: 'key-reused' });
  await forgetPush(pool, push);
  expect(await findPush(pool, { ...push, principal: 'q' })).toBeUndefined();
  expect(await findPush(pool, push)).toMatchObject({ digest: 'keyed', repeated: false });
  await sweepPushes(pool, new Date('2026-11-24T08:30:00Z'));
  expect(await findPush(pool, push)).toBeUndefined();
});

test('a counter is raised, never lowered', async () => {
  await raiseCounter(pool, sequenceCounter('trial'), 1000);
  await raiseCounter(pool, sequenceCounter('trial'), 5);
  expect((await take('raised')).filing).toBe('trial-1001');
});

test('an owner has one key, however many ask for it at once; a destroyed one is made anew under another name', async () => {
  let made = 0;
  const newKey = () => {
    made += 1;
    const bytes = createHash('sha384').update(String(made)).digest();
    return { keyId: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`, bytes };
  };
  const owners = ['x', 'y', 'z'];
  const all = await Promise.all(Array.from({ length: 5 }, () => ensurePersonalKeys(pool, owners, newKey)));
  for (const keys of all) expect(keys).toEqual(all[0]);
  expect(all[0]?.size).toBe(3);
  await query(pool, sql`DELETE FROM personal_keys WHERE owner = 'x'`);
  const anew = await ensurePersonalKeys(pool, ['x', 'y'], newKey);
  expect(anew.get('x')?.keyId).not.toBe(all[0]?.get('x')?.keyId);
  expect(anew.get('y')).toEqual(all[0]?.get('y'));
});
