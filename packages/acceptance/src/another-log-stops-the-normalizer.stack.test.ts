import { readFile, truncate } from 'node:fs/promises';
import { execute, query, type Sql, sql } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { organizationChanged, publishEvents, usccOf } from './handmadeEvents.ts';
import { startTestIndex, type TestIndex } from './startTestIndex.ts';

let hub: TestIndex;
let before: unknown;

const said = (sequence: number) =>
  organizationChanged({ sequence, key: usccOf(1), fields: { name: `第${sequence}次试验公司` } });
/** All that a normalizer writes. */
const written = async (): Promise<unknown> => ({
  positions: await query(hub.index, sql`SELECT * FROM positions ORDER BY topic, partition`),
  organizations: await query(hub.index, sql`SELECT * FROM organizations`),
  events: await query(hub.index, sql`SELECT * FROM events`),
});

beforeAll(async () => {
  hub = await startTestIndex({ databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') });
  await publishEvents(hub.log, [said(1)]);
  await hub.settledDigest();
  await hub.stopNormalizers();
  await publishEvents(hub.log, [said(2)]);
  before = await written();
});
afterAll(() => hub.stop());

const logs: readonly (readonly [string, Sql, Sql, RegExp])[] = [
  [
    'of another cluster',
    sql`UPDATE positions SET cluster_id = 'another-' || cluster_id`,
    sql`UPDATE positions SET cluster_id = substr(cluster_id, length('another-') + 1)`,
    /the index was made from cluster another-\S+, this is/,
  ],
  [
    'shorter than the index’s position',
    sql`UPDATE positions SET next_offset = next_offset + 1000`,
    sql`UPDATE positions SET next_offset = next_offset - 1000`,
    /LogMismatch/,
  ],
  [
    'that begins with another message',
    sql`UPDATE positions SET first_message = reverse(first_message)`,
    sql`UPDATE positions SET first_message = reverse(first_message)`,
    /begins with another message than when the index was made/,
  ],
];

test.each(logs)(
  'a log %s: the normalizer ends, says why, and has written nothing',
  async (_, alter, restore, why) => {
    await truncate(hub.logFile);
    await execute(hub.index, alter);
    const altered = await written();
    await expect(hub.startNormalizer()).rejects.toThrow('normalizer');
    expect(await readFile(hub.logFile, 'utf8')).toMatch(why);
    expect(await written()).toEqual(altered);
    await execute(hub.index, restore);
  },
);

test('on the log that the index was made from it goes on where it was', async () => {
  expect(await written()).toEqual(before);
  await hub.startNormalizer();
  expect(await hub.settledDigest()).toBe(await hub.log.oracleDigest());
  expect(await query(hub.index, sql`SELECT name FROM organizations`)).toEqual([{ name: '第2次试验公司' }]);
});
