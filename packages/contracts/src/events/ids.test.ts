import { expect, test } from 'vitest';
import { lineEventId, numberedEventId } from './eventId.ts';
import { filingId, parseFilingId, parseReplacedLine } from './filingId.ts';
import { recordId } from './SourceRecordKey.ts';
import { deadLettersTopic, decisionsTopic, registryOfTopic, registryTopics } from './topics.ts';

// Computed by another program; they may never change: ids lie in logs, in indexes and in other systems' books.
test('an event of a line has the same id for ever', () => {
  const at = { registry: 'business-registration', filing: 'business-registration-17', line: 2 };
  expect(lineEventId({ ...at, ordinal: 1, mappingVersion: 1 })).toBe('8e40fb9c-a88d-8e45-85a6-a10ff3ef800a');
  expect(lineEventId({ ...at, ordinal: 0, mappingVersion: 2 })).toBe('803c4b22-044a-82f2-a4c8-bfef280671bf');
});

test('a numbered event has the same id for ever', () => {
  expect(numberedEventId('decisions', 1)).toBe('c7fba8be-bc36-877b-badc-0676b95d07dc');
  expect(numberedEventId('registry.civil-affairs.filings', 1)).toBe('77921693-79d3-8615-8b33-a0cf0146492b');
});

test('a record has the same id for ever, however its key was spelt', () => {
  const record = { registry: 'business-registration', kind: 'enterprise', keyscheme: 'uscc' } as const;
  const id = 'a10b974c-6406-88fb-87b5-c7da6eacd095';
  for (const key of [
    '91410305MA0000001T',
    '91410305ma0000001t',
    ' ９１４１０３０５ＭＡ０００００01T\u200b',
  ]) {
    expect(recordId({ ...record, key })).toBe(id);
  }
  expect(recordId({ ...record, registry: 'civil-affairs', key: '91410305MA0000001T' })).not.toBe(id);
  expect(recordId({ ...record, kind: 'branch', key: '91410305MA0000001T' })).not.toBe(id);
});

test('a filing has one spelling', () => {
  expect(filingId('civil-affairs', 17)).toBe('civil-affairs-17');
  expect(parseFilingId('civil-affairs-17')).toEqual({ registry: 'civil-affairs', sequence: 17 });
  expect(parseFilingId('civil-affairs-2147483647')?.sequence).toBe(2_147_483_647);
  // With a blank before it, a zero, beyond PostgreSQL's integer, or without its registry it names none.
  const none = [
    'civil-affairs-017',
    'civil-affairs-0',
    'civil-affairs-2147483648',
    '-17',
    '17',
    'Civil-17',
    '',
  ];
  for (const text of none) expect(parseFilingId(text)).toBeUndefined();
});

test('a line that is corrected is one of a filing', () => {
  expect(parseReplacedLine('civil-affairs-17#3')).toEqual({
    registry: 'civil-affairs',
    sequence: 17,
    line: 3,
  });
  const none = [
    'civil-affairs-17',
    'civil-affairs-17#',
    'civil-affairs-17#0',
    'civil-affairs-17#99999999999',
    '#3',
  ];
  for (const text of none) expect(parseReplacedLine(text)).toBeUndefined();
});

test('topics follow from the name of the registry, with the prefix before them', () => {
  expect(registryTopics('civil-affairs', 'x.')).toEqual({
    organizations: 'x.registry.civil-affairs.organizations',
    members: 'x.registry.civil-affairs.members',
    filings: 'x.registry.civil-affairs.filings',
  });
  expect([decisionsTopic(), deadLettersTopic('x.')]).toEqual(['decisions', 'x.dead-letters']);
  for (const prefix of ['', 'x.', 'registry.']) {
    for (const topic of Object.values(registryTopics('civil-affairs', prefix))) {
      expect(registryOfTopic(topic, prefix)).toBe('civil-affairs');
      expect(registryOfTopic(`other.${topic}`, prefix)).toBeUndefined();
    }
    expect(registryOfTopic(decisionsTopic(prefix), prefix)).toBeUndefined();
    expect(registryOfTopic(deadLettersTopic(prefix), prefix)).toBeUndefined();
  }
});
