import {
  type ChangedUnit,
  type CoverageChange,
  coverageReasonLabels as reasons,
} from '@liandong/contracts/api';
import { expect, test } from 'vitest';
import { changeHeading, changeRow } from './changeColumns.ts';

/** Synthetic. */
const unit: ChangedUnit = {
  code: '91410305MA0000001T',
  name: '洛阳测试有限公司',
  kind: 'enterprise',
  line: 'non-public',
  division: '410305',
  divisionName: '涧西区',
  status: 'no-members',
  reason: 'no-members',
  since: '',
  rules: '',
  registrationStatus: '1',
  staff: 1,
  members: 0,
  rosterFormal: null,
  rosterProbationary: null,
  rosterElsewhere: null,
  rosterFloating: null,
  partyOrganizations: 0,
  review: [],
};
const change: CoverageChange = {
  kind: 'changed',
  organizationId: 'o',
  code: unit.code,
  name: unit.name,
  before: unit,
  after: { ...unit, status: 'few-members', reason: 'few-members', members: 2 },
  why: {
    how: 'changed',
    status: { from: 'no-members', to: 'few-members' },
    reason: { from: 'no-members', to: 'few-members' },
    columns: ['status', 'members', 'somethingNew'],
    cause: 'business-registration-7#12',
    mergedInto: null,
  },
  at: '2026-11-24T00:00:00.000Z',
};

test('a change says what was, what is, and why', () => {
  const row = changeRow(change);
  expect(row).toHaveLength(changeHeading.length);
  expect(row.slice(1)).toEqual([
    '变更',
    unit.code,
    unit.name,
    `无党员（${reasons['no-members']}）涧西区`,
    `党员不足三名（${reasons['few-members']}）涧西区`,
    '结论、党员、somethingNew；见 business-registration-7#12',
  ]);
});

test('of a unit that left it says nothing of where it is', () => {
  const why: CoverageChange['why'] = { ...change.why, how: 'moved', columns: [], cause: null };
  expect(changeRow({ ...change, kind: 'left', after: null, why }).slice(5)).toEqual(['', '区划或条线变动']);
});
