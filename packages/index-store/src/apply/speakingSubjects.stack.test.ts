import { memberRecordKey, type StatementEvent } from '@liandong/contracts/events';
import { type Pool, withTransaction } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { getOrganization } from '../read/getOrganization.ts';
import { listOrganizations } from '../read/listOrganizations.ts';
import { summarizeMembers } from '../read/summarizeMembers.ts';
import { applyBatch } from './applyBatch.ts';
import { createMigratedIndex, testSlice, testStatement, testUscc } from './testLog.ts';

let index: Awaited<ReturnType<typeof createMigratedIndex>>;
beforeAll(async () => {
  index = await createMigratedIndex(inject('databaseUrl'));
});
afterAll(() => index.drop());

const whole = { lines: 'all', division: 'all' } as const;
const unit = (number: number) => ({ kind: 'enterprise', keyscheme: 'uscc', key: testUscc(number) }) as const;

/** A person whom civil affairs lists in a unit. Synthetic. */
function member(line: number, person: string, number: number): StatementEvent {
  const type = 'liandong.member.changed.v1';
  const organization = unit(number);
  const relation = 'here' as const;
  const key = memberRecordKey(person, organization, relation);
  return {
    ...testStatement({ registry: 'civil-affairs', sequence: 2, line }, person, {}),
    type,
    data: {
      record: { registry: 'civil-affairs', kind: 'member', keyscheme: 'person-digest', key },
      fields: { memberType: { value: 'formal' }, present: { value: true } },
      digests: { citizenid: { keyid: 'test', digest: person } },
      organization,
      relation,
    },
  };
}

/** A branch of civil affairs' list that covers units. Synthetic. */
function branch(line: number, name: string, numbers: readonly number[]): StatementEvent {
  const record = {
    registry: 'civil-affairs',
    kind: 'party-organization',
    keyscheme: 'own-number',
    key: name,
  } as const;
  return {
    ...testStatement({ registry: 'civil-affairs', sequence: 3, line }, name, {}),
    type: 'liandong.party-organization.covers.v1',
    data: { record, fields: { name: { value: name } }, covers: numbers.map(unit) },
  };
}

const take = (pool: Pool, offset: number, events: readonly StatementEvent[]) =>
  withTransaction(pool, (tx) => applyBatch(tx, [testSlice(offset, events)]));

const namesIn = async (filing: string): Promise<string[]> => {
  const page = await listOrganizations(index.pool, whole, { filing }, { limit: 10 });
  return page.kind === 'page' ? page.items.map(({ name }) => name) : [];
};

test('what rosters and lists of Party organizations say arrives before or after the units, and is found by its filing', async () => {
  const named = (line: number, name: string) =>
    testStatement({ line }, testUscc(line), { name: { value: name } });
  await take(index.pool, 0, [member(2, 'a'.repeat(64), 2), branch(2, '第一支部', [2, 3])]);
  expect(await namesIn('civil-affairs-2')).toEqual([]);
  await take(index.pool, 2, [named(2, '甲'), named(3, '乙'), named(4, '丙')]);
  await take(index.pool, 5, [member(3, 'b'.repeat(64), 2), member(4, 'a'.repeat(64), 3)]);

  expect(await namesIn('business-registration-1')).toEqual(['甲', '乙', '丙']);
  expect(await namesIn('civil-affairs-2')).toEqual(['甲', '乙']);
  expect(await namesIn('civil-affairs-3')).toEqual(['甲', '乙']);
  expect(await namesIn('no filing')).toEqual([]);

  const found = await getOrganization(index.pool, whole, { code: testUscc(2) });
  expect(found?.organization).toMatchObject({
    rosterFormal: 2,
    rosterProbationary: 0,
    partyOrganizations: 1,
  });
  expect(found?.partyOrganizations).toMatchObject([{ name: '第一支部', form: 'joint', units: 2 }]);
  expect(found?.records).toHaveLength(1);
  const covering = found?.fields.find(({ field }) => field === 'namedPartyOrganization');
  expect(covering?.chosen).toMatchObject({
    value: 'joint',
    raw: '第一支部',
    filing: 'civil-affairs-3',
    line: 2,
  });
  expect(await summarizeMembers(index.pool)).toEqual({
    persons: 2,
    formal: 2,
    probationary: 0,
    floating: 0,
    severalOrganizations: 1,
    contradicting: 1,
  });
});
