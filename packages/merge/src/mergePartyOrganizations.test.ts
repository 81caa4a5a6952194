import { expect, test } from 'vitest';
import { coveringOf, mergePartyOrganizations } from './mergePartyOrganizations.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { packStamp } from './stamp.ts';

/** A record of a Party organization: under a key, with a name, covering units. Synthetic. */
function record(
  key: string,
  units: readonly string[],
  fields: Readonly<Record<string, string | boolean>> = {},
): SourceRecord {
  const stamp = packStamp({
    effectiveTime: '2026-01-01',
    filingSequence: 1,
    line: 2,
    mappingVersion: 1,
    ordinal: 1,
  });
  const stated = { ...fields, ...Object.fromEntries(units.map((unit) => [`hub.covers.${unit}`, true])) };
  return {
    recordId: `record of ${key}`,
    registry: 'civil-affairs',
    kind: 'party-organization',
    keyscheme: 'own-number',
    key,
    registers: new Map(Object.entries(stated).map(([field, value]) => [field, { value, stamp }])),
  };
}

test('a list that knows it by a code and a roster that knows its name mean one, which covers what either says', () => {
  const listed = record('ZB-1', ['uscc:A', 'uscc:B'], { name: '甲乙联合 支部', category: '632' });
  const rostered = record('甲乙联合支部', ['uscc:B', 'uscc:C']);
  const [only, ...others] = mergePartyOrganizations([rostered, listed]);
  expect(others).toEqual([]);
  expect(only?.records[0].key).toBe('ZB-1');
  expect([...(only?.units ?? [])].sort()).toEqual(['uscc:A', 'uscc:B', 'uscc:C']);
});

test('one name in two units that nobody puts together is two', () => {
  const merged = mergePartyOrganizations([
    record('ZB-1', ['uscc:A'], { name: '第一支部' }),
    record('ZB-2', ['uscc:B'], { name: '第一支部' }),
  ]);
  expect(merged.map(({ joint }) => joint)).toEqual([false, false]);
});

test('a dissolved one covers nothing, though a roster still names it', () => {
  const listed = record('ZB-1', ['uscc:A'], { name: '甲支部', present: false });
  const merged = mergePartyOrganizations([listed, record('甲支部', ['uscc:A'])]);
  expect(merged).toMatchObject([{ dissolved: true }]);
  expect(coveringOf(new Set(['uscc:A']), merged)).toEqual([]);
});
