import { expect, test } from 'vitest';
import { ChangeEvent } from './ChangeEvent.ts';
import { dataSchemaOf } from './Envelope.ts';
import { lineEventId, numberedEventId } from './eventId.ts';
import { readGolden } from './testGolden.ts';
import { decisionsTopic, registryTopics } from './topics.ts';

const golden = readGolden();
const types = ChangeEvent.options.flatMap((union) => union.options.map((option) => option.shape.type.value));

test('every event type has a golden file, and every golden file a type', () => {
  const names = new Set(golden.map(({ eventName }) => `liandong.${eventName}.v1`));
  expect([...names].sort()).toEqual([...types].sort());
});

test.each(golden)('$name is accepted today, to the byte', ({ eventName, text }) => {
  const event = ChangeEvent.parse(JSON.parse(text));
  expect(`${JSON.stringify(event, null, 2)}\n`).toBe(text);
  expect(event.type).toBe(`liandong.${eventName}.v1`);
  expect(event.dataschema).toBe(dataSchemaOf(event.type));
});

test.each(golden)('$name has the id that its place gives it', ({ text }) => {
  const event = ChangeEvent.parse(JSON.parse(text));
  if ('filingline' in event) {
    const { registry, filing, filingline: line, ordinal, mappingversion: mappingVersion } = event;
    expect(event.id).toBe(lineEventId({ registry, filing, line, ordinal, mappingVersion }));
  } else {
    const topic = 'registry' in event ? registryTopics(event.registry).filings : decisionsTopic();
    expect(event.id).toBe(numberedEventId(topic, event.number));
  }
});

const [statement] = golden.filter(({ name }) => name === 'organization.changed.v1.json');
const changed = JSON.parse(statement?.text ?? '');
const record = changed.data.record;

test.each([
  ['a filing sequence beyond an integer of PostgreSQL', { filingsequence: 2 ** 31 }],
  ['a line wider than its place in a stamp', { filingline: 100_000_000 }],
  ['a mapping version wider than its place in a stamp', { mappingversion: 100_000 }],
  ['an ordinal wider than its place in a stamp', { ordinal: 10_000 }],
  ['a time of another offset', { effectivetime: '2026-11-20T10:00:00Z' }],
  ['half of a surrogate pair in a key', { data: { ...changed.data, record: { ...record, key: '\uD800' } } }],
  ['a type of a version that does not exist', { type: 'liandong.organization.changed.v2' }],
])('%s is no event', (_, attributes) => {
  expect(ChangeEvent.safeParse(changed).success).toBe(true);
  expect(ChangeEvent.safeParse({ ...changed, ...attributes }).success).toBe(false);
});
