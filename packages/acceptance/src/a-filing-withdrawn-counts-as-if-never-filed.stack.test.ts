import type { ChangeEvent } from '@liandong/contracts/events';
import { query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  defaultsActivated,
  filingSaid,
  lineRemapped,
  organizationChanged,
  publishEvents,
  usccOf,
} from './handmadeEvents.ts';
import { startTestIndex, type TestIndex } from './startTestIndex.ts';

const [one, two, three] = [usccOf(1), usccOf(2), usccOf(3)];

let hub: TestIndex;
beforeAll(async () => {
  hub = await startTestIndex({ databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') });
});
afterAll(() => hub.stop());

/** Puts events into the log; gives the digest of the index that has taken them, which is the oracle's. */
async function afterwards(...events: readonly ChangeEvent[]): Promise<string> {
  await publishEvents(hub.log, events);
  const digest = await hub.settledDigest();
  expect(digest).toBe(await hub.log.oracleDigest());
  return digest;
}

/** Names by code, of every organization of the index. */
async function names(): Promise<Record<string, string>> {
  const rows = await query<{ code: string; name: string }>(
    hub.index,
    sql`SELECT code, name FROM organizations`,
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}

/** The status that the roll-ups count, by division. */
async function units(): Promise<number> {
  const rows = await query<{ units: number }>(hub.index, sql`SELECT units FROM rollups WHERE units > 0`);
  return rows.reduce((sum, row) => sum + row.units, 0);
}

test('a filing withdrawn is as if never filed, and reinstated as if never withdrawn', async () => {
  const first = await afterwards(
    ...(await defaultsActivated()),
    organizationChanged({ sequence: 1, line: 2, key: one, fields: { name: '甲试验公司' } }),
  );
  const both = await afterwards(
    organizationChanged({
      sequence: 2,
      line: 2,
      key: one,
      fields: { name: '甲改名公司' },
      effectiveTime: '2026-10-02',
    }),
    organizationChanged({ sequence: 2, line: 3, key: two, fields: { name: '乙试验公司' } }),
  );
  expect(await names()).toEqual({ [one]: '甲改名公司', [two]: '乙试验公司' });

  expect(await afterwards(filingSaid('filing.withdrawn', 2, 10))).toBe(first);
  expect([await names(), await units()]).toEqual([{ [one]: '甲试验公司' }, 1]);

  expect(await afterwards(filingSaid('filing.reinstated', 2, 12))).toBe(both);
  expect([await names(), await units()]).toEqual([{ [one]: '甲改名公司', [two]: '乙试验公司' }, 2]);

  // Of several on one filing the highest number holds, whenever it arrives.
  expect(await afterwards(filingSaid('filing.withdrawn', 2, 11))).toBe(both);
});

test('a newer reading that is reverted leaves the one before, and lifted holds again', async () => {
  const before = await hub.settledDigest();
  const anew = { sequence: 1, line: 2, key: one, mappingVersion: 2, effectiveTime: '2026-10-03' };
  const remapped = await afterwards(
    lineRemapped({ ...anew, fields: {} }),
    organizationChanged({ ...anew, fields: { name: '甲重读公司' } }),
  );
  expect(await names()).toMatchObject({ [one]: '甲重读公司' });
  expect(await afterwards(filingSaid({ ceiling: 1 }, 1, 13))).toBe(before);
  expect(await names()).toMatchObject({ [one]: '甲改名公司' });
  expect(await afterwards(filingSaid({ ceiling: null }, 1, 14))).toBe(remapped);
});

test('a line that corrects another takes its place, and withdrawn gives it back', async () => {
  const before = await hub.settledDigest();
  await afterwards(
    organizationChanged({
      sequence: 3,
      line: 2,
      key: three,
      fields: { name: '丙试验公司' },
      replaces: 'business-registration-2#3',
    }),
  );
  expect(await names()).toEqual({ [one]: '甲重读公司', [three]: '丙试验公司' });
  expect(await afterwards(filingSaid('filing.withdrawn', 3, 15))).toBe(before);
  expect(await names()).toMatchObject({ [two]: '乙试验公司' });
});
