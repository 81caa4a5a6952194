import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import { luoyang2026 } from './rules/luoyang-2026.ts';
import { factsOf, inBase } from './testing/factsOf.ts';

type Values = Parameters<typeof factsOf>[0];
const of = (values: Values, who?: Parameters<typeof factsOf>[1]) => {
  const { status, reason, facts } = assess(factsOf(values, who), luoyang2026);
  return [status, reason, ...facts];
};
const notSetUp = { ...inBase, partyOrganizationEstablished: false } as const;
const base = ['registrationStatus', 'control', 'staff.income-tax@2025-12-31'];
const open = [...base, 'partyOrganizationEstablished'];

test('without rules everything is to be verified, on no line', () => {
  expect(assess(factsOf({ registrationStatus: '4' }), undefined)).toEqual({
    status: 'to-be-verified',
    reason: 'no-rules',
    line: 'unassigned',
    since: '',
    facts: [],
  });
});

test.each<[string, Values, string[]]>([
  ['deregistered', { registrationStatus: '4' }, ['deregistered', 'registrationStatus']],
  ['revoked', { registrationStatus: '3' }, ['not-operating', 'registrationStatus']],
  [
    'deregistered before state-owned',
    { registrationStatus: '4', control: 'state' },
    ['deregistered', 'registrationStatus'],
  ],
  ['a branch by its field', { branch: true }, ['branch', 'branch']],
  ['state-owned by control', { control: 'state', economicType: '173' }, ['state-owned', 'control']],
  ['state-owned by type', { economicType: '151' }, ['state-owned', 'economicType']],
  [
    'state-owned by type, control emptied',
    { control: null, economicType: '110' },
    ['state-owned', 'economicType'],
  ],
  ['nine persons', { 'staff.visit@2026-01-01': 9 }, ['too-few-staff', 'staff.visit@2026-01-01']],
  [
    'income tax decides over a newer visit',
    { 'staff.income-tax@2024-12-31': 3, 'staff.visit@2026-01-01': 90 },
    ['too-few-staff', 'staff.income-tax@2024-12-31'],
  ],
  [
    'the newest of the deciding kind',
    { 'staff.income-tax@2025-12-31': 3, 'staff.income-tax@2024-12-31': 90 },
    ['too-few-staff', 'staff.income-tax@2025-12-31'],
  ],
  [
    'a known out before all unknowns',
    { registrationStatus: '2', 'staff.visit@2026-01-01': 1 },
    ['too-few-staff', 'staff.visit@2026-01-01'],
  ],
])('out of the base: %s', (_, values, [reason, fact]) => {
  expect(of(values)).toEqual(['out-of-base', reason, fact]);
});

test('a branch by its name is out, unless the registry says that it is none', () => {
  expect(of(inBase, { name: '甲公司洛阳分公司' })).toEqual(['out-of-base', 'branch', 'name']);
  expect(of({ ...inBase, branch: false }, { name: '甲公司洛阳分公司' })[1]).toBe('establishment-unknown');
});

test.each<[string, Values, string[]]>([
  ['nothing known', {}, ['operation-unknown']],
  ['status emptied', { registrationStatus: null }, ['operation-unknown']],
  [
    'a status of no table',
    { ...inBase, registrationStatus: '7' },
    ['operation-unknown', 'registrationStatus'],
  ],
  ['abnormal', { ...inBase, registrationStatus: '2' }, ['operation-unsettled', 'registrationStatus']],
  ['no owner', { registrationStatus: '1' }, ['ownership-unknown']],
  [
    'a type that says nothing',
    { registrationStatus: '1', economicType: '159' },
    ['ownership-unknown', 'economicType'],
  ],
  ['no staff count', { registrationStatus: '1', control: 'private' }, ['staff-unknown']],
  ['nothing on the Party', inBase, ['establishment-unknown']],
  [
    'set up, nobody says how',
    { ...inBase, partyOrganizationEstablished: true },
    ['form-unknown', 'partyOrganizationEstablished'],
  ],
  [
    'set up as a branch of its own or joint',
    { ...inBase, partyOrganizationEstablished: true, partyOrganizationCategory: '631' },
    ['form-unknown', 'partyOrganizationEstablished'],
  ],
  ['members unknown', notSetUp, ['members-unknown', 'partyOrganizationEstablished']],
  [
    'three members, some perhaps probationary',
    { ...notSetUp, membersTotal: 3 },
    ['members-not-separated', 'partyOrganizationEstablished', 'membersTotal'],
  ],
  [
    'no formal member, nothing on others',
    { ...notSetUp, membersFormal: 0 },
    ['members-unknown', 'partyOrganizationEstablished', 'membersFormal'],
  ],
  [
    'a newer total above an older count of formal members',
    { ...notSetUp, membersFormal: [3, '2024-12-31'], membersTotal: [4, '2025-12-31'] },
    ['members-not-separated', 'partyOrganizationEstablished', 'membersTotal'],
  ],
])('to be verified: %s', (_, values, expected) => {
  expect(of(values)).toEqual(['to-be-verified', ...expected]);
});

test.each(['alone', 'joint', 'community', 'association', 'parent-enterprise'])('set up %s', (form) => {
  const values = { ...inBase, partyOrganizationEstablished: true, partyOrganizationForm: form };
  const found =
    form === 'alone' ? ['set-up-alone', 'declared-alone'] : ['set-up-jointly', 'declared-jointly'];
  expect(of(values)).toEqual([...found, ...open, 'partyOrganizationForm']);
});

test.each(['632', '932'])('a joint branch by its category %s', (category) => {
  const values = { ...inBase, partyOrganizationEstablished: true, partyOrganizationCategory: category };
  expect(of(values)).toEqual(['set-up-jointly', 'declared-jointly', ...open, 'partyOrganizationCategory']);
});

test.each<[string, Values, string[]]>([
  ['three formal members', { membersFormal: 3 }, ['should-set-up', 'enough-formal-members', 'membersFormal']],
  [
    'formal members as new as the total',
    { membersFormal: 3, membersTotal: 5 },
    ['should-set-up', 'enough-formal-members', 'membersFormal'],
  ],
  ['two formal members', { membersFormal: 2 }, ['few-members', 'few-members', 'membersFormal']],
  [
    'only probationary members',
    { membersFormal: 0, membersProbationary: 4 },
    ['few-members', 'few-members', 'membersFormal', 'membersProbationary'],
  ],
  [
    'none formal, but some in all',
    { membersFormal: 0, membersTotal: 1 },
    ['few-members', 'few-members', 'membersFormal', 'membersTotal'],
  ],
  [
    'none of either',
    { membersFormal: 0, membersProbationary: 0 },
    ['no-members', 'no-members', 'membersFormal', 'membersProbationary'],
  ],
  ['a total of two', { membersTotal: 2 }, ['few-members', 'few-members', 'membersTotal']],
  ['a total of none', { membersTotal: 0 }, ['no-members', 'no-members', 'membersTotal']],
])('not set up: %s', (_, values, [status, reason, ...facts]) => {
  expect(of({ ...notSetUp, ...values })).toEqual([status, reason, ...open, ...facts]);
});

test('a social organization needs neither an owner nor staff', () => {
  const values = { registrationStatus: '1', partyOrganizationEstablished: false, membersTotal: 0 };
  expect(of(values, { kind: 'social-group' })[0]).toBe('no-members');
});

test('an individual business needs staff, but no owner', () => {
  expect(of({ registrationStatus: '1' }, { kind: 'individual-business' })[1]).toBe('staff-unknown');
});

test('since is the newest of the facts that it rests on', () => {
  const values = {
    ...notSetUp,
    control: ['private', '2026-03-01'],
    membersFormal: 3,
    name: ['甲', '2027-01-01'],
  } as const;
  expect(assess(factsOf(values), luoyang2026).since).toBe('2026-03-01');
});

test.each([
  [{}, 'alone', 'set-up-alone', 'named-alone'],
  [{ partyOrganizationEstablished: false, membersFormal: 1 }, 'joint', 'set-up-jointly', 'named-jointly'],
  [{ partyOrganizationEstablished: true }, 'joint', 'set-up-jointly', 'named-jointly'],
  [
    { partyOrganizationEstablished: true, partyOrganizationForm: 'alone' },
    'joint',
    'set-up-alone',
    'declared-alone',
  ],
])('%j and named as %s is %s by %s', (declared, named, status, reason) => {
  const assessed = assess(factsOf({ ...inBase, ...declared, namedPartyOrganization: named }), luoyang2026);
  expect(assessed).toMatchObject({ status, reason });
});
