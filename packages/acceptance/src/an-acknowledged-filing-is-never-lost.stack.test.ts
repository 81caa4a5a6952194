import type { Receipt } from '@liandong/contracts/api';
import { compareWithTruth, doorsOf, fileByDepartments, pushTo } from '@liandong/devstack';
import { query, queryRow, sql } from '@liandong/postgres';
import type { City } from '@liandong/simulator';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { startTestHub, type TestHub } from './startTestHub.ts';
import { testCity } from './testCity.ts';

/** Three share the work, so that a death leaves others in the middle of theirs; small batches, so that it falls into one. */
const normalizers = ['normalizer', 'normalizer-2', 'normalizer-3'];
const kills = 5;

let hub: TestHub;
let city: City;

beforeAll(async () => {
  [hub, city] = await Promise.all([
    startTestHub(
      { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
      { normalizers: normalizers.length, env: { BATCH_EVENTS: '25' } },
    ),
    testCity(7, 600),
  ]);
});
afterAll(() => hub.stop());

/** Messages that the index has taken, of all partitions. */
async function taken(): Promise<number> {
  const row = await queryRow<{ taken: number }>(
    hub.index,
    sql`SELECT coalesce(sum(next_offset), 0)::integer AS taken FROM positions`,
  );
  return row?.taken ?? 0;
}

/** Kills a normalizer once the index has taken so many messages more; the conductor starts it again. */
async function killAfter(name: string, messages: number): Promise<void> {
  const goal = (await taken()) + messages;
  const pid = await vi.waitUntil(async () => (await taken()) >= goal && hub.hub.services().get(name)?.pid, {
    timeout: 60_000,
    interval: 5,
  });
  process.kill(pid, 'SIGKILL');
}

/** The lines of each filing of which the index holds a statement, by filing. */
async function indexedLines(): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ filing: string; lines: number }>(
    hub.index,
    sql`SELECT registry || '-' || filing_sequence AS filing, count(DISTINCT line)::integer AS lines
        FROM events GROUP BY registry, filing_sequence`,
  );
  return new Map(rows.map(({ filing, lines }) => [filing, lines]));
}

/** All departments at once. */
async function fileAll(): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  const push = pushTo(doorsOf(hub.hub, hub.tokens));
  await fileByDepartments(city, push, (_, receipt) => void receipts.push(receipt));
  return receipts;
}

test('whatever normalizer is killed, whenever: what has a receipt is in the index', async () => {
  const points = fc.noBias(fc.integer({ min: 1, max: 200 }));
  const drawn = fc.sample(points, { seed: inject('fastCheckSeed'), numRuns: kills });
  const allFiled = fileAll();
  for (const [at, messages] of drawn.entries()) {
    await killAfter(normalizers[at % normalizers.length] as string, messages);
  }
  const receipts = await allFiled;
  const digest = await hub.settledDigest();

  const lines = await indexedLines();
  for (const { filing, accepted, warned } of receipts) {
    expect(lines.get(filing)).toBeGreaterThanOrEqual(accepted + warned);
  }
  expect(digest).toBe(await hub.log.oracleDigest());
  expect((await compareWithTruth(hub.client, city)).differences).toEqual([]);
}, 120_000);
