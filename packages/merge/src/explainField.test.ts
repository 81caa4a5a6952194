import { expect, test } from 'vitest';
import { explainFields } from './explainField.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { packStamp } from './stamp.ts';

/** A record that says one field. Synthetic. */
function says(recordId: string, registry: string, field: string, filingSequence: number): SourceRecord {
  const stamp = packStamp({
    effectiveTime: '2026-01-01',
    filingSequence,
    line: 2,
    mappingVersion: 3,
    ordinal: 1,
  });
  const registers = new Map([[field, { value: recordId, raw: ` ${recordId}`, stamp }]]);
  return { recordId, registry, kind: 'enterprise', keyscheme: 'uscc', key: 'K', registers };
}

test('a statement is told with its value, its raw value, registry, filing, line, time and reading', () => {
  const [explained] = explainFields([says('a', 'civil-affairs', 'name', 17)]);
  expect(explained?.chosen).toEqual({
    value: 'a',
    raw: ' a',
    registry: 'civil-affairs',
    recordId: 'a',
    filing: 'civil-affairs-17',
    line: 2,
    effectiveTime: '2026-01-01',
    mappingVersion: 3,
  });
});

test.each([
  ['the more trusted registry', 'name', ['business-registration', 1], ['civil-affairs', 9], 'registry-rank'],
  [
    'for some fields another order holds',
    'supervisingDepartment',
    ['civil-affairs', 1],
    ['business-registration', 9],
    'field-registry-rank',
  ],
  ['within a registry the latest', 'name', ['civil-affairs', 9], ['civil-affairs', 1], 'latest'],
  ['of registries that are equally little known, the latest', 'name', ['tax', 9], ['police', 1], 'latest'],
  ['at last the record id decides', 'name', ['civil-affairs', 1], ['civil-affairs', 1], 'record-id'],
  [
    'a field with the name of something every object has',
    'constructor',
    ['business-registration', 1],
    ['tax', 9],
    'registry-rank',
  ],
] as const)('%s', (_, field, [winner, early], [loser, late], rule) => {
  const [explained] = explainFields([says('b', loser, field, late), says('a', winner, field, early)]);
  expect(explained).toMatchObject({ field, rule, chosen: { recordId: 'a' }, others: [{ recordId: 'b' }] });
});
