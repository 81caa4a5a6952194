import { expect, test } from 'vitest';
import { countRoster, mergePerson } from './rosters.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { packStamp } from './stamp.ts';
import { hubFields } from './statedFields.ts';

interface Said {
  readonly person?: string;
  readonly registry?: string;
  readonly organization?: string;
  readonly relation?: string;
  readonly type?: string;
  readonly present?: boolean;
  readonly floating?: boolean;
  readonly day?: number;
}

/** A member's record: what one registry says of a person in an organization. Synthetic. */
function record(said: Said): SourceRecord {
  const { person = 'a', registry = 'civil-affairs', organization = 'uscc:X', relation = 'here' } = said;
  const { type = 'formal', present = true, floating = false, day = 1 } = said;
  const stamp = packStamp({
    effectiveTime: `2026-01-0${day}`,
    filingSequence: 1,
    line: 2,
    mappingVersion: 1,
    ordinal: 1,
  });
  const values = {
    [hubFields.person]: person,
    [hubFields.organization]: organization,
    [hubFields.relation]: relation,
    memberType: type,
    present,
    floating,
  };
  const registers = new Map(Object.entries(values).map(([field, value]) => [field, { value, stamp }]));
  const recordId = `${registry} ${person} ${organization} ${relation}`;
  return { recordId, registry, kind: 'member', keyscheme: 'person-digest', key: recordId, registers };
}

test('a unit of which no roster speaks has no count; one whose members all left has zero', () => {
  expect(countRoster([])).toBeUndefined();
  expect(countRoster([record({ present: false })])).toEqual({
    formal: 0,
    probationary: 0,
    elsewhere: 0,
    floating: 0,
  });
});

test('a person whom two registries list counts once', () => {
  const counts = countRoster([
    record({}),
    record({ registry: 'business-registration' }),
    record({ person: 'b', type: 'probationary', floating: true }),
  ]);
  expect(counts).toEqual({ formal: 1, probationary: 1, elsewhere: 0, floating: 1 });
});

test('a relation that moved elsewhere is the later roster’s, not two persons', () => {
  const counts = countRoster([record({ day: 1 }), record({ relation: 'elsewhere', day: 2 })]);
  expect(counts).toEqual({ formal: 1, probationary: 0, elsewhere: 1, floating: 0 });
});

test('one person over all registries: where they are listed, and how often the relation is claimed', () => {
  const person = mergePerson([
    record({}),
    record({ registry: 'business-registration', organization: 'uscc:Y' }),
    record({ registry: 'cyberspace', organization: 'uscc:Z', relation: 'elsewhere', floating: true }),
    record({ organization: 'uscc:W', present: false }),
  ]);
  expect(person).toEqual({ memberType: 'formal', floating: true, organizations: 3, affiliations: 2 });
});

test('who is on no roster any more is no member', () => {
  expect(mergePerson([record({ present: false })])).toBeUndefined();
});
