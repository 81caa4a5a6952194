import type { Grant, Principal } from '@liandong/contracts/api';
import { fixedClock } from '@liandong/runtime';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { appRouter } from './appRouter.ts';
import type { Caller, Hub } from './context.ts';
import { apiErrorData } from './errors.ts';

/** Everyone there is: each kind of principal, over the city and within territories, and those who are nobody. */
const people = {
  business: { role: 'department', registry: 'business-registration' },
  civil: { role: 'department', registry: 'civil-affairs' },
  line: { role: 'committee', line: 'internet' },
  lineOfDistrict: { role: 'committee', line: 'internet', division: '410302' },
  city: { role: 'territory', division: '410300' },
  district: { role: 'territory', division: '410302' },
  community: { role: 'territory', division: '410302001001' },
  operator: { role: 'operator' },
} as const satisfies Record<string, Grant>;
type Person = keyof typeof people;

const departments: readonly Person[] = ['business', 'civil'];
const readers: readonly Person[] = ['line', 'lineOfDistrict', 'city', 'district', 'community', 'operator'];
const operator: readonly Person[] = ['operator'];
const everyone = Object.keys(people) as readonly Person[];

/** What each call is, and whom it lets in. A procedure that is missing here fails the test below. */
const expectations: Record<string, readonly { input?: unknown; may: readonly Person[] }[]> = {
  'organizations.list': [
    { input: {}, may: readers },
    { input: { line: 'internet' }, may: readers },
    { input: { line: 'non-public' }, may: ['city', 'district', 'community', 'operator'] },
    { input: { division: '410302' }, may: readers },
    { input: { division: '410305' }, may: ['line', 'city', 'operator'] },
    { input: { division: 'elsewhere' }, may: ['line', 'operator'] },
  ],
  'organizations.get': [{ input: { code: 'C000001' }, may: readers }],
  'coverage.summary': [
    { input: {}, may: readers },
    { input: { line: 'non-public' }, may: ['city', 'district', 'community', 'operator'] },
    { input: { division: '410300' }, may: ['line', 'city', 'operator'] },
    { input: { division: '410302' }, may: ['line', 'lineOfDistrict', 'city', 'district', 'operator'] },
    { input: { division: '410302001001' }, may: readers },
    { input: { division: 'elsewhere' }, may: ['line', 'operator'] },
  ],
  'coverage.list': [
    { input: {}, may: readers },
    { input: { division: '410305' }, may: ['line', 'city', 'operator'] },
  ],
  'coverage.changes': [
    { input: {}, may: readers },
    { input: { line: 'non-public' }, may: ['city', 'district', 'community', 'operator'] },
    { input: { division: '410305' }, may: ['line', 'city', 'operator'] },
  ],
  'coverage.follow': [
    { input: {}, may: readers },
    { input: { line: 'non-public', cursor: 'start' }, may: ['city', 'district', 'community', 'operator'] },
    { input: { division: '410305' }, may: ['line', 'city', 'operator'] },
  ],
  'members.summary': [{ may: operator }],
  'filings.get': [
    { input: { filing: 'business-registration-1' }, may: ['business', 'operator'] },
    { input: { filing: 'civil-affairs-1' }, may: ['civil', 'operator'] },
  ],
  'quarantine.list': [
    { input: {}, may: [...departments, 'operator'] },
    { input: { registry: 'civil-affairs' }, may: ['civil', 'operator'] },
  ],
  'health.live': [{ may: everyone }],
  'health.doctor': [{ may: operator }],
  'health.status': [{ may: operator }],
  'health.freshness': [{ may: [...departments, 'operator'] }],
  'index.digest': [{ may: operator }],
  'index.rebuild': [{ may: operator }],
  'index.rebuildState': [{ input: { request: 1 }, may: operator }],
  'tokens.create': [
    { input: { label: 'x', grant: { role: 'operator' }, until: '2026-12-31' }, may: operator },
  ],
  'tokens.list': [{ may: operator }],
  'tokens.revoke': [{ input: { id: 'somebody' }, may: operator }],
  'rules.activate': [
    {
      input: {
        reason: 'x',
        rules: {
          version: 'x',
          lines: [],
          base: {
            deregistered: [],
            notOperating: [],
            unsettled: [],
            stateOwned: [],
            ownershipDecides: [],
            branchSuffixes: [],
            staff: [],
          },
          formalMembers: 3,
        },
      },
      may: operator,
    },
  ],
  'divisions.activate': [
    {
      input: {
        city: '410300',
        edition: 'x',
        asOf: '2026-01-01',
        reason: 'x',
        content: '{"code":"410300","name":"洛阳市","level":"city"}',
      },
      may: operator,
    },
  ],
};

/** A hub that nobody may reach who is refused: whatever is touched of its stores says so. */
const reached = new Error('a store was reached');
const store = new Proxy(
  {},
  {
    get: () => {
      throw reached;
    },
    has: () => {
      throw reached;
    },
  },
);
const hub = {
  access: store,
  intake: store,
  index: store,
  publisher: store,
  clock: fixedClock(new Date('2026-11-24T04:00:00Z')),
  city: '410300',
  topicPrefix: '',
  describeLog: () => Promise.reject(reached),
  inspectTopics: () => Promise.reject(reached),
  addresses: { api: '', brokers: '', database: '' },
  isUnavailable: () => false,
} as unknown as Hub;

/** How a call ends: it got as far as the stores (or needs none), or the code by which it was refused. */
async function outcomeOf(procedure: string, input: unknown, caller: Caller): Promise<string> {
  const calls = appRouter.createCaller({ hub, caller: () => Promise.resolve(caller) });
  const call = procedure
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], calls) as (
    given: unknown,
  ) => Promise<unknown>;
  try {
    await call(input);
    return 'reached';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.cause === reached) return 'reached';
    return apiErrorData(error, 0).code;
  }
}

const callerOf = (grant: Grant, until = '2026-12-31'): Caller => ({
  kind: 'principal',
  principal: { id: 'p', label: '', grant, until } satisfies Principal,
});

const procedures = Object.keys(appRouter._def.procedures);

it('every procedure has its expectation, and every expectation its procedure', () => {
  expect(Object.keys(expectations).toSorted()).toEqual(procedures.toSorted());
});

describe.each(procedures)('%s', (procedure) => {
  const cases = expectations[procedure] ?? [];

  it.each(cases)('of %j lets in whom it should, and nobody else', async ({ input, may }) => {
    for (const person of everyone)
      expect([person, await outcomeOf(procedure, input, callerOf(people[person]))]).toEqual([
        person,
        may.includes(person) ? 'reached' : 'forbidden',
      ]);
  });

  it('says who is nobody, by code', async () => {
    const { input } = cases[0] ?? {};
    const strangers: readonly (readonly [Caller, string])[] = [
      [{ kind: 'none' }, 'unauthenticated'],
      [{ kind: 'refused', reason: 'unknown' }, 'unauthenticated'],
      [{ kind: 'refused', reason: 'expired' }, 'token-expired'],
      [{ kind: 'refused', reason: 'revoked' }, 'token-revoked'],
      [callerOf({ role: 'operator' }, '2026-11-23'), 'token-expired'],
      [callerOf({ role: 'territory', division: 'x' }), 'forbidden'],
    ];
    const isPublic = procedure === 'health.live';
    for (const [caller, code] of strangers)
      expect(await outcomeOf(procedure, input, caller)).toBe(isPublic ? 'reached' : code);
  });

  it('reads no input of those it refuses', async () => {
    if (procedure === 'health.live') return;
    expect(await outcomeOf(procedure, { cursor: 1, nonsense: '\0' }, { kind: 'none' })).toBe(
      'unauthenticated',
    );
  });
});

it('nothing is public but health.live', () => {
  const made = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { action: string } } }
  >;
  const open = procedures.filter((name) => made[name]?._def.meta?.action === 'public');
  expect(open).toEqual(['health.live']);
});
