import type { ChangeEvent } from '@liandong/contracts/events';
import { type OutgoingMessage, readLog } from '@liandong/event-bus';
import { query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filingSaid, organizationChanged, publishEvents, usccOf } from './handmadeEvents.ts';
import { startTestIndex, type TestIndex } from './startTestIndex.ts';

const business = 'business-registration';

let hub: TestIndex;
let before: string;
beforeAll(async () => {
  hub = await startTestIndex({ databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') });
  const fields = { name: '甲试验公司' };
  await publishEvents(hub.log, [organizationChanged({ sequence: 1, key: usccOf(1), fields })]);
  before = await hub.settledDigest();
});
afterAll(() => hub.stop());

const others = organizationChanged({
  registry: 'civil-affairs',
  sequence: 1,
  key: usccOf(1, '51'),
  fields: { name: '乙试验协会' },
});
/** Civil affairs' statement, made to look like business registration's own but for one thing. */
const own = organizationChanged({ sequence: 2, key: usccOf(1), fields: { name: '冒名公司' } });

/** What is published on business registration's topic of organizations, and why it can be no event there. */
const foreign: readonly (readonly [string, OutgoingMessage['value'], RegExp])[] = [
  ['another registry’s event', JSON.stringify(others), /^foreign-source$/],
  ['another’s source', JSON.stringify({ ...own, source: others.source }), /^foreign-source$/],
  ['another city’s source', JSON.stringify({ ...own, source: `/410500/${business}` }), /^foreign-source$/],
  ['another’s registry', JSON.stringify({ ...own, registry: 'civil-affairs' }), /^foreign-registry$/],
  ['another’s record', JSON.stringify({ ...own, data: others.data }), /^foreign-record$/],
  ['another’s filing', JSON.stringify({ ...own, filing: 'civil-affairs-2' }), /^foreign-filing$/],
  ['a filing that its sequence denies', JSON.stringify({ ...own, filingsequence: 3 }), /^foreign-filing$/],
  ['what belongs on another topic', JSON.stringify(filingSaid('filing.withdrawn', 1, 1)), /^schema: type /],
  [
    'an event that lacks an attribute',
    JSON.stringify({ ...own, filingline: undefined }),
    /^schema: filingline /,
  ],
  ['no JSON', Buffer.from([0xff, 0xfe, 0x00, 0x7b]), /^not-json$/],
  ['an empty message', '', /^not-json$/],
  ['a tombstone', null, /^tombstone$/],
];

test('what is another’s, or no event at all, changes nothing and lies with the dead letters', async () => {
  const topic = hub.log.topicsOf(business).organizations;
  await hub.log.publish(
    topic,
    foreign.map(([key, value]) => ({ key, value })),
  );
  expect(await hub.settledDigest()).toBe(before);

  const letters = await hub.log.deadLetters();
  const origins = new Map<string, { value: Buffer | null; key: string }>();
  await readLog({
    kafka: hub.log.kafka,
    topics: [topic],
    onMessages: ({ partition, messages }) => {
      for (const { offset, value, key } of messages)
        origins.set(`${topic}/${partition}/${offset}`, { value, key: key?.toString('utf8') ?? '' });
    },
  });
  const causes = new Map<string, string>();
  for (const { headers, value } of letters) {
    const origin = origins.get(headers['origin'] ?? '');
    expect(value).toEqual(origin?.value);
    causes.set(origin?.key ?? '', headers['cause'] ?? '');
  }
  expect([...causes.keys()].toSorted()).toEqual(foreign.map(([key]) => key).toSorted());
  for (const [key, , cause] of foreign)
    expect([key, causes.get(key)]).toEqual([key, expect.stringMatching(cause)]);
});

test('and what the registry itself says after that is taken', async () => {
  const later: ChangeEvent = organizationChanged({
    sequence: 3,
    key: usccOf(1),
    fields: { name: '丙试验公司' },
  });
  await publishEvents(hub.log, [later]);
  expect(await hub.settledDigest()).not.toBe(before);
  expect(await query(hub.index, sql`SELECT name, records FROM organizations`)).toEqual([
    { name: '丙试验公司', records: 1 },
  ]);
});
