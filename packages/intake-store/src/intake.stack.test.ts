import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createPool, diffDatabase, execute, identifier, query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  acknowledgeFiling,
  beginPublishing,
  ensurePersonalKeys,
  findRepeated,
  type IntakePool,
  migrateIntake,
  type NewFiling,
  openFiling,
  openIntake,
  raiseCounter,
  sequenceCounter,
  unacknowledgedFilings,
} from './index.ts';

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
  layout: 'list',
  headings: ['名称'],
  mappingVersion: 1,
  asOf: '2026-11-24',
  asOfFrom: 'receipt',
  door: 'push',
  filer: 'f',
  replaces: null,
  receivedAt: '2026-11-24T08:00:00.123Z',
  rows: 3,
  filingsTopic: 'registry.trial.filings',
  restate,
});
const counts = { rows: 3, accepted: 1, warned: 1, rejected: 1, events: 3 };

test('the database is what schema.prisma says', async () => {
  const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));
  expect(await diffDatabase({ connectionString: url.href, schema: 'intake', schemaFile })).toBe('');
});

describe('a filing', () => {
  test('is opened once for the same bytes, however many ask at once', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, () => openFiling(pool, file('same'))));
    expect(opened.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    expect(new Set(opened.map(({ filing }) => filing.filing)).size).toBe(1);
  });

  test('of other bytes each has a sequence and two numbers of its own', async () => {
    const opened = await Promise.all(['a', 'b', 'c', 'd'].map((digest) => openFiling(pool, file(digest))));
    const numbers = opened.flatMap(({ filing }) => [filing.openedNumber, filing.completedNumber]);
    expect(numbers.sort((one, other) => one - other)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(opened.map(({ filing }) => filing.sequence)).size).toBe(4);
  });

  test('that is restated stands for those before it; one that is withdrawn for nothing', async () => {
    const first = (await openFiling(pool, file('again'))).filing;
    const second = await openFiling(pool, file('again', true));
    expect(second).toMatchObject({ kind: 'opened', filing: { restates: first.filing } });
    expect((await findRepeated(pool, 'trial', 'again'))?.filing).toBe(second.filing.filing);
    await execute(pool, sql`UPDATE filings SET withdrawn = true WHERE digest = 'again'`);
    expect(await openFiling(pool, file('again'))).toMatchObject({
      kind: 'opened',
      filing: { restates: null },
    });
  });

  test('keeps what its events are made of, and its receipt once given', async () => {
    const { filing } = await openFiling(pool, file('kept'));
    expect(filing).toMatchObject({ state: 'spooled', receivedAt: '2026-11-24T08:00:00.123Z', bytes: 10 });
    await beginPublishing(pool, filing.filing, 4);
    await beginPublishing(pool, filing.filing, 2);
    const waiting = await unacknowledgedFilings(pool, 'trial');
    expect(waiting.at(-1)).toMatchObject({ state: 'publishing', mappingVersion: 1, readingVersion: 4 });
    const given = await acknowledgeFiling(pool, filing.filing, counts, new Date('2026-11-24T09:00:00Z'));
    const again = await acknowledgeFiling(pool, filing.filing, counts, new Date('2026-11-25T09:00:00Z'));
    expect(again).toEqual(given);
    await beginPublishing(pool, filing.filing, 1);
    expect((await findRepeated(pool, 'trial', 'kept'))?.state).toBe('acknowledged');
  });

  test('is not acknowledged with rows that do not add up', async () => {
    const { filing } = await openFiling(pool, file('sum'));
    const wrong = acknowledgeFiling(pool, filing.filing, { ...counts, accepted: 2 }, new Date(0));
    await expect(wrong).rejects.toThrow('filings_counts');
  });
});

test('a counter is raised, never lowered', async () => {
  await raiseCounter(pool, sequenceCounter('trial'), 1000);
  await raiseCounter(pool, sequenceCounter('trial'), 5);
  expect((await openFiling(pool, file('raised'))).filing.filing).toBe('trial-1001');
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
