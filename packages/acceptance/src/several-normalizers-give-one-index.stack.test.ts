import { readFile } from 'node:fs/promises';
import type { ChangeEvent } from '@liandong/contracts/events';
import type { Service } from '@liandong/devstack';
import { type Batch, readLog } from '@liandong/event-bus';
import { query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import {
  defaultsActivated,
  organizationChanged,
  publishEvents,
  registrationNumberOf,
  usccOf,
} from './handmadeEvents.ts';
import { startTestIndex, type TestIndex } from './startTestIndex.ts';

const organizations = 300;

let hub: TestIndex;
beforeAll(async () => {
  const servers = { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') };
  hub = await startTestIndex(servers, 40);
});
afterAll(() => hub.stop());

/**
 * What a filing of each registry says: every organization is known to business registration by its number and by its
 * code, and to civil affairs by its code.
 */
function saidIn(sequence: number): ChangeEvent[] {
  return Array.from({ length: organizations }, (_, at) => {
    const [code, number] = [usccOf(at), registrationNumberOf(at)];
    const fields = {
      name: `第${at}号试验公司第${sequence}年`,
      'staff.annual-report@2025-12-31': at + sequence,
    };
    const [byNumber, byCode] = [2 * at + 2, 2 * at + 3];
    return [
      organizationChanged({ sequence, line: byNumber, key: number, fields }),
      organizationChanged({ sequence, line: byCode, key: code, fields: { registrationNumber: number } }),
      organizationChanged({ registry: 'civil-affairs', sequence, line: byCode, key: code, fields }),
    ];
  }).flat();
}

/** Waits until a normalizer has partitions of the group to itself. */
async function joined({ pid }: Service): Promise<void> {
  const hasJoined = async (): Promise<boolean> =>
    (await readFile(hub.logFile, 'utf8'))
      .split('\n')
      .some((line) => line.includes(`"pid":${pid},`) && /"partitions":[1-9].*joined the group/.test(line));
  await vi.waitUntil(hasJoined, { timeout: 60_000, interval: 50 });
}

/** Organizations of which business registration's two records lie in different partitions. */
async function dividedOrganizations(): Promise<number> {
  const partitions = new Map<string, number>();
  const topics = [hub.log.topicsOf('business-registration').organizations];
  const onMessages = ({ partition, messages }: Batch): void => {
    for (const { value } of messages) {
      const { subject } = JSON.parse(value?.toString('utf8') ?? '') as ChangeEvent;
      partitions.set(subject, partition);
    }
  };
  await readLog({ kafka: hub.log.kafka, topics, onMessages });
  const numbers = Array.from({ length: organizations }, (_, at) => at);
  return numbers.filter((at) => partitions.get(usccOf(at)) !== partitions.get(registrationNumberOf(at)))
    .length;
}

test('while one joins and one leaves, records of one organization in several partitions become one', async () => {
  const second = await hub.startNormalizer();
  await joined(second);
  await publishEvents(hub.log, [...(await defaultsActivated()), ...saidIn(1)]);
  const third = await hub.startNormalizer();
  await publishEvents(hub.log, saidIn(2));
  await joined(third);
  await publishEvents(hub.log, saidIn(3));
  await second.stop();
  await publishEvents(hub.log, saidIn(4));
  const digest = await hub.settledDigest();

  expect(digest).toBe(await hub.log.oracleDigest());
  const rows = await query(hub.index, sql`SELECT DISTINCT records FROM organizations`);
  expect(rows).toEqual([{ records: 3 }]);
  expect(await dividedOrganizations()).toBeGreaterThan(organizations / 2);
});
