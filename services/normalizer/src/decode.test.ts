import { readdirSync, readFileSync } from 'node:fs';
import { decisionsTopic, registryTopics } from '@liandong/contracts/events';
import type { Message } from '@liandong/event-bus';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const folder = new URL('../../../packages/contracts/golden/', import.meta.url);
const hub = { city: '410300', prefix: 'x.' };

function message(value: string | null): Message {
  return {
    offset: 0n,
    key: null,
    value: value === null ? null : Buffer.from(value),
    headers: {},
    timestamp: 0,
  };
}
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'schemas.v1.json')
  .map((name) => ({ name, text: read(name) }));

const registries = ['business-registration', 'civil-affairs'];
const topics = [
  ...registries.flatMap((registry) => Object.values(registryTopics(registry, hub.prefix))),
  decisionsTopic(hub.prefix),
];

function topicOf(event: { type: string; registry?: string }): string {
  if (event.registry === undefined) return decisionsTopic(hub.prefix);
  const { organizations, members, filings } = registryTopics(event.registry, hub.prefix);
  if (event.type.startsWith('liandong.member.')) return members;
  return /^liandong\.(party-)?organization\./.test(event.type) ? organizations : filings;
}

test.each(golden)('$name is taken on its own topic and on no other', ({ text }) => {
  const event = JSON.parse(text);
  const taken = topics.filter((topic) => decode(message(text), topic, hub).kind === 'event');
  expect(taken).toEqual([topicOf(event)]);
  expect(decode(message(text), topicOf(event), hub)).toEqual({ kind: 'event', event });
});

test.each([
  ['nothing', null, 'tombstone'],
  ['no JSON', '{', 'not-json'],
  ['no event', '{}', 'schema: type invalid_union'],
])('%s is put aside', (_, text, cause) => {
  for (const topic of topics)
    expect(decode(message(text), topic, hub)).toEqual({ kind: 'undecodable', cause });
});

const statement = JSON.parse(read('organization.changed.v1.json'));
const withdrawal = JSON.parse(read('filing.withdrawn.v1.json'));
const edition = JSON.parse(read('divisions.activated.v1.json'));
const { organizations, filings } = registryTopics('business-registration', hub.prefix);

test.each([
  ['of another city', statement, { source: '/410400/business-registration' }, 'foreign-source'],
  ['in another registry’s name', statement, { registry: 'civil-affairs' }, 'foreign-registry'],
  ['of another registry’s filing', statement, { filing: 'civil-affairs-17' }, 'foreign-filing'],
  ['of a filing whose sequence is another', statement, { filingsequence: 18 }, 'foreign-filing'],
  [
    'on another registry’s record',
    statement,
    { data: { ...statement.data, record: { ...statement.data.record, registry: 'civil-affairs' } } },
    'foreign-record',
  ],
  ['in which an attribute is missing', statement, { asof: undefined }, 'schema: asof invalid_type'],
  [
    'that withdraws another registry’s filing',
    withdrawal,
    { data: { ...withdrawal.data, filing: 'civil-affairs-17' } },
    'foreign-filing',
  ],
  [
    'that withdraws a filing by another spelling of its name',
    withdrawal,
    { data: { ...withdrawal.data, filing: 'business-registration-017' } },
    'foreign-filing',
  ],
])('an event %s is put aside', (_, event, attributes, cause) => {
  const topic = event === statement ? organizations : filings;
  const text = JSON.stringify({ ...event, ...attributes });
  expect(decode(message(text), topic, hub)).toEqual({ kind: 'undecodable', cause });
});

test('an edition that cannot be read is put aside instead of stopping the normalizer', () => {
  const spoilt = JSON.stringify({ ...edition, data: { ...edition.data, content: 'AAAA' } });
  const decoded = decode(message(spoilt), decisionsTopic(hub.prefix), hub);
  expect(decoded).toEqual({ kind: 'undecodable', cause: 'unreadable-edition' });
});

test('a cause never tells what was said', () => {
  const data = { ...statement.data, fields: { name: { value: { secret: '张三' } } } };
  const decoded = decode(message(JSON.stringify({ ...statement, data })), organizations, hub);
  expect(decoded).toEqual({ kind: 'undecodable', cause: 'schema: data.fields.name.value invalid_union' });
});
