import type { Grant, Principal } from '@liandong/contracts/api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actions,
  may,
  mayAskForDivision,
  mayFileFor,
  readsRegistry,
  scopeOf,
  seesOrganization,
} from './index.ts';

const node = fc.constantFrom(
  '410300',
  '410302',
  '410305',
  '410302001',
  '410302001003',
  '410302002',
  '410305001',
);
const place = fc.oneof(node, fc.constant('elsewhere'));
const line = fc.constantFrom('non-public', 'social-organization', 'internet');
const registry = fc.constantFrom('business-registration', 'civil-affairs');
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const grant: fc.Arbitrary<Grant> = fc.oneof(
  registry.map((name): Grant => ({ role: 'department', registry: name })),
  line.map((code): Grant => ({ role: 'committee', line: code })),
  fc.tuple(line, node).map(([code, division]): Grant => ({ role: 'committee', line: code, division })),
  node.map((division): Grant => ({ role: 'territory', division })),
  fc.constant<Grant>({ role: 'operator' }),
);
const principal: fc.Arbitrary<Principal> = fc.record({
  id: fc.uuid(),
  label: fc.string(),
  grant,
  until: date,
});
const organization = fc.record({ line, division: place });

function granted(of: Grant) {
  const scope = scopeOf({ id: 'p', label: '', grant: of, until: '2026-12-31' }, '2026-12-31');
  if (scope.kind === 'none') throw new Error('the last day is a valid one');
  return scope;
}

describe('a scope', () => {
  it('holds to the end of its last day and grants nothing after it', () => {
    fc.assert(
      fc.property(principal, date, (who, today) => {
        const scope = scopeOf(who, today);
        expect(scope.kind).toBe(today <= who.until ? 'granted' : 'none');
        if (scope.kind === 'granted') return;
        expect(actions.filter((action) => may(scope, action))).toEqual([]);
        expect(readsRegistry(scope, 'business-registration')).toBe(false);
      }),
    );
  });

  it('of a department reaches its registry and no organization', () => {
    fc.assert(
      fc.property(registry, registry, organization, (own, other, row) => {
        const scope = granted({ role: 'department', registry: own });
        expect(mayFileFor(scope, other)).toBe(own === other);
        expect(readsRegistry(scope, other)).toBe(own === other);
        expect(seesOrganization(scope, row)).toBe(false);
      }),
    );
  });

  it('lets nobody but departments file', () => {
    fc.assert(
      fc.property(grant, registry, (of, name) => {
        if (of.role !== 'department') expect(mayFileFor(granted(of), name)).toBe(false);
      }),
    );
  });

  it('of an operator reaches whatever anyone sees, and every action but filing', () => {
    const operator = granted({ role: 'operator' });
    expect(actions.filter((action) => !may(operator, action))).toEqual(['filings.push']);
    fc.assert(
      fc.property(grant, organization, (of, row) => {
        if (seesOrganization(granted(of), row)) expect(seesOrganization(operator, row)).toBe(true);
      }),
    );
  });

  it('of a committee within a division is what both its line and that territory see', () => {
    fc.assert(
      fc.property(line, node, organization, (code, division, row) => {
        const both = granted({ role: 'committee', line: code, division });
        expect(seesOrganization(both, row)).toBe(
          seesOrganization(granted({ role: 'committee', line: code }), row) &&
            seesOrganization(granted({ role: 'territory', division }), row),
        );
      }),
    );
  });

  it('of a territory never reaches 外地, nor what lies above or beside it', () => {
    fc.assert(
      fc.property(node, line, place, (division, code, where) => {
        const prefix = division.endsWith('00') && division.length === 6 ? division.slice(0, 4) : division;
        expect(
          seesOrganization(granted({ role: 'territory', division }), { line: code, division: where }),
        ).toBe(where.startsWith(prefix));
      }),
    );
  });

  it('may be asked for a node wherever it sees a place in it', () => {
    fc.assert(
      fc.property(node, node, node, (division, asked, where) => {
        const scope = granted({ role: 'territory', division });
        const prefix = asked.endsWith('00') && asked.length === 6 ? asked.slice(0, 4) : asked;
        if (where.startsWith(prefix) && seesOrganization(scope, { line: 'any', division: where }))
          expect(mayAskForDivision(scope, asked)).toBe(true);
      }),
    );
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['a territory of no code', { role: 'territory', division: '4103' }, '2026-12-31', '2026-11-24'],
    [
      'a committee with an empty division',
      { role: 'committee', line: 'a', division: '' },
      '2026-12-31',
      '2026-11-24',
    ],
    ['an end that is no date', { role: 'operator' }, 'for ever', '2026-11-24'],
    ['a day that is no date', { role: 'operator' }, '2026-12-31', ''],
  ] as const)('%s grants nothing', (_, of, until, today) => {
    expect(scopeOf({ id: 'p', label: '', grant: of, until }, today)).toEqual({
      kind: 'none',
      reason: 'malformed',
    });
  });
});
