import { staffField, staffKinds } from '@liandong/contracts/events';
import { CoverageReason, CoverageStatus } from '@liandong/contracts/index';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import type { CoverageFacts } from './CoverageFacts.ts';
import { luoyang2026 as rules } from './rules/luoyang-2026.ts';
import { factsOf } from './testing/factsOf.ts';

const kind = fc.constantFrom('enterprise', 'individual-business', 'internet-enterprise', 'social-group');
const owner = fc.constantFrom(
  { control: 'private', economicType: '173' },
  { control: 'private', economicType: '159' },
  { control: 'state', economicType: '151' },
  { control: 'state', economicType: '160' },
  { control: 'foreign', economicType: '330' },
);
const form = fc.constantFrom(
  { partyOrganizationForm: 'alone', partyOrganizationCategory: '631' },
  { partyOrganizationForm: 'joint', partyOrganizationCategory: '632' },
  { partyOrganizationForm: 'community', partyOrganizationCategory: '932' },
);
const members = fc.tuple(fc.nat(5), fc.nat(5)).map(([formal, probationary]) => ({
  membersFormal: formal,
  membersProbationary: probationary,
  membersTotal: formal + probationary,
}));
const staff = fc
  .tuple(fc.nat(20), fc.subarray([...staffKinds], { minLength: 1 }))
  .map(([count, kinds]) => Object.fromEntries(kinds.map((each) => [staffField(each, '2025-12-31'), count])));

/** All there is to know of an organization, free of contradictions. */
const truth = fc
  .record({
    kind,
    branch: fc.boolean(),
    status: fc.constantFrom('1', '1', '1', '2', '3', '4', '9'),
    owner,
    staff,
    established: fc.boolean(),
    form,
    members,
  })
  .map((all) =>
    factsOf(
      {
        registrationStatus: all.status,
        branch: all.branch,
        ...all.owner,
        ...all.staff,
        partyOrganizationEstablished: all.established,
        ...(all.established ? all.form : {}),
        ...all.members,
      },
      { kind: all.kind, name: all.branch ? '甲公司洛阳分公司' : '甲公司' },
    ),
  );

/** The truth with some of its facts unknown: absent, or emptied. */
const view = truth.chain((whole) =>
  fc
    .array(fc.constantFrom('known', 'known', 'absent', 'emptied'), {
      minLength: Object.keys(whole.fields).length,
      maxLength: Object.keys(whole.fields).length,
    })
    .map((masks) => {
      const fields = Object.entries(whole.fields).flatMap(([field, fact], at) => {
        if (masks[at] === 'absent') return [];
        return [[field, masks[at] === 'emptied' ? { ...fact, value: null } : fact]];
      });
      const seen: CoverageFacts = { ...whole, fields: Object.fromEntries(fields) };
      return { whole, seen };
    }),
);

test('what is unknown never yields a definite status that knowing it would contradict', () => {
  fc.assert(
    fc.property(view, ({ whole, seen }) => {
      const partly = assess(seen, rules).status;
      fc.pre(partly !== 'to-be-verified');
      expect(assess(whole, rules).status).toBe(partly);
    }),
    { numRuns: 5000 },
  );
});

test('what is unknown never hides a known out', () => {
  fc.assert(
    fc.property(view, ({ whole, seen }) => {
      const { status, facts } = assess(whole, rules);
      fc.pre(status === 'out-of-base' && facts.every((field) => seen.fields[field]?.value !== null));
      fc.pre(facts.every((field) => field in seen.fields));
      expect(assess(seen, rules).status).toBe('out-of-base');
    }),
    { numRuns: 2000 },
  );
});

test('everything known is definite, except where operation must be seen', () => {
  fc.assert(
    fc.property(truth, (whole) => {
      const { status, reason } = assess(whole, rules);
      expect(status === 'to-be-verified').toBe(reason === 'operation-unsettled');
    }),
  );
});

test('more formal members never make an organization fall behind', () => {
  const rank = ['no-members', 'few-members', 'should-set-up'];
  fc.assert(
    fc.property(view, fc.nat(6), fc.nat(6), ({ seen }, one, other) => {
      const at = (count: number) => {
        const fields = { ...seen.fields, membersFormal: { value: count, effectiveTime: '2026-01-01' } };
        return assess({ ...seen, fields }, rules).status;
      };
      const [fewer, more] = [at(Math.min(one, other)), at(Math.max(one, other))];
      if (rank.includes(fewer)) expect(rank.indexOf(more)).toBeGreaterThanOrEqual(rank.indexOf(fewer));
      else if (fewer !== 'to-be-verified') expect(more).toBe(fewer);
    }),
  );
});

test('any facts have one status, which names the facts that it rests on and their newest date', () => {
  const fields = [
    'registrationStatus',
    'branch',
    'control',
    'economicType',
    'industry',
    'staff.visit@2026-01-01',
  ];
  const party = ['partyOrganizationEstablished', 'partyOrganizationForm', 'partyOrganizationCategory'];
  const counts = [
    'membersFormal',
    'membersProbationary',
    'membersTotal',
    'staff.income-tax@x',
    'constructor',
  ];
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('1', '173', 12),
  );
  const time = fc.constantFrom('2024-12-31', '2025-12-31', '2025-12-31T08:00:00+08:00', '2026-06-30');
  const facts = fc.record({
    kind: fc.oneof(kind, fc.string()),
    name: fc.string(),
    fields: fc.dictionary(
      fc.constantFrom(...fields, ...party, ...counts),
      fc.record({ value, effectiveTime: time }),
    ),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const found = assess(given, rules);
      expect(CoverageStatus.options).toContain(found.status);
      expect(CoverageReason.options).toContain(found.reason);
      const times = found.facts.map((field) => given.fields[field]?.effectiveTime ?? '');
      expect(found.since).toBe(times.toSorted().at(-1) ?? '');
      for (const field of found.facts)
        expect(field === 'name' || Object.hasOwn(given.fields, field)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the order in which facts are held does not matter', () => {
  fc.assert(
    fc.property(view, fc.infiniteStream(fc.nat()), ({ seen }, dice) => {
      const shuffled = Object.entries(seen.fields)
        .map((entry) => [dice.next().value ?? 0, entry] as const)
        .toSorted(([one], [other]) => one - other)
        .map(([, entry]) => entry);
      expect(assess({ ...seen, fields: Object.fromEntries(shuffled) }, rules)).toEqual(assess(seen, rules));
    }),
  );
});
