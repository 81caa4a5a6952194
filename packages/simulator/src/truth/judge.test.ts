import { assess, luoyang2026 } from '@liandong/coverage';
import { expect, test } from 'vitest';
import { generateCity } from '../generateCity.ts';
import { testDivisions } from '../testDivisions.ts';
import { truthOf } from '../truthOf.ts';

const city = generateCity({ seed: 11, organizations: 6000, divisions: testDivisions, asOf: '2026-11-01' });
const truth = [...truthOf(city)];

test('two who know the rules, of whom neither knows the other, judge every organization alike', () => {
  for (const { kind, name, fields, named, status, reason } of truth) {
    const known = Object.entries({ ...fields, ...(named === null ? {} : { namedPartyOrganization: named }) });
    const facts = Object.fromEntries(
      known.map(([field, value]) => [field, { value, effectiveTime: '2026-06-30' }]),
    );
    const assessed = assess({ kind, name, fields: facts }, luoyang2026);
    expect({ name, status: assessed.status, reason: assessed.reason }).toEqual({ name, status, reason });
  }
});

test('named and unnamed Party organizations, and each status, occur', () => {
  const reasons = new Set(truth.map(({ reason }) => reason));
  for (const reason of ['declared-alone', 'declared-jointly', 'named-alone', 'named-jointly', 'few-members'])
    expect(reasons).toContain(reason);
  expect(new Set(truth.map(({ status }) => status)).size).toBe(7);
});

test('rosters and declarations are two counts, and some persons are elsewhere or floating', () => {
  const rosters = truth.flatMap(({ roster, membersTotal }) =>
    roster === null ? [] : [{ ...roster, declared: membersTotal }],
  );
  expect(rosters.some(({ formal, probationary, declared }) => declared === formal + probationary)).toBe(true);
  expect(
    rosters.some(
      ({ formal, probationary, declared }) => declared !== null && declared > formal + probationary,
    ),
  ).toBe(true);
  expect(
    rosters.some(
      ({ formal, probationary, declared }) => declared !== null && declared < formal + probationary,
    ),
  ).toBe(true);
  expect(rosters.some(({ elsewhere }) => elsewhere > 0)).toBe(true);
  expect(rosters.some(({ floating }) => floating > 0)).toBe(true);
});
