import { createToken } from '@liandong/access-store';
import {
  mayAskForDivision,
  mayAskForLine,
  scopeOf,
  seesDivision,
  seesOrganization,
} from '@liandong/authority';
import {
  ChangesPage,
  type CoverageChange,
  CoverageStatus,
  CoverageSummary,
  FilingDetail,
  type Grant,
  OrganizationDetail,
  OrganizationPage,
  QuarantinePage,
} from '@liandong/contracts/api';
import { numberedEventId } from '@liandong/contracts/events';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestHub, type TestHub, testDay } from './testHub.ts';

let testHub: TestHub;
beforeAll(async () => {
  testHub = await createTestHub(inject('databaseUrl'));
  await testHub.fill('index.divisions', divisions);
});
afterAll(() => testHub.close());

// A small city, two registries, three lines. Synthetic.
const divisions = [
  { code: '410300', name: '洛阳市', level: 'city' },
  { code: '410302', name: '老城区', level: 'district', parent: '410300' },
  { code: '410305', name: '涧西区', level: 'district', parent: '410300' },
  { code: '410302001', name: '西关街道', level: 'street', parent: '410302' },
  { code: '410302001001', name: '一社区', level: 'community', parent: '410302001' },
];
const nodes = divisions.map((node) => node.code);
const lines = ['non-public', 'social-organization', 'internet'];
const registries = ['business-registration', 'civil-affairs'];

const places = fc.array(
  fc.record({
    division: fc.constantFrom(...nodes, 'elsewhere'),
    line: fc.constantFrom(...lines),
    status: fc.constantFrom(...CoverageStatus.options),
  }),
  { maxLength: 40 },
);
const grants: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({ role: fc.constant('department' as const), registry: fc.constantFrom(...registries) }),
  fc.record({ role: fc.constant('committee' as const), line: fc.constantFrom(...lines) }),
  fc.record({
    role: fc.constant('committee' as const),
    line: fc.constantFrom(...lines),
    division: fc.constantFrom(...nodes),
  }),
  fc.record({ role: fc.constant('territory' as const), division: fc.constantFrom(...nodes) }),
  fc.constant({ role: 'operator' as const }),
);

const idOf = (number: number) => numberedEventId('organization', number);
const rowOf = (place: { division: string; line: string; status: string }, number: number) => ({
  organization_id: idOf(number),
  code: `C${number}`,
  name: `测试企业${number}号`,
  kind: 'enterprise',
  reason: 'no-members',
  since: '2026-01-01',
  rules: 'r',
  review: 'uscc-check-character',
  records: 1,
  ...place,
});
const recordOf = (number: number) => ({
  record_id: idOf(number),
  registry: 'business-registration',
  kind: 'enterprise',
  keyscheme: 'own-number',
  key: `C${number}`,
  organization_id: idOf(number),
  registers: '{"s":[],"f":{}}',
});
const quarantined = registries.flatMap((registry) =>
  [2, 3].map((line) => ({
    filing: `${registry}-1`,
    line,
    registry,
    codes: ['no-name'],
    fields: ['名称'],
    key_id: idOf(line),
    sealed: '',
    received_at: '2026-11-24T00:00:00Z',
  })),
);
const filed = registries.map((registry) => ({
  filing: `${registry}-1`,
  registry,
  sequence: 1,
  state: 'acknowledged',
  digest: 'd',
  bytes: 1,
  file_name: 'f',
  encoding: 'utf-8',
  layout: 'l',
  headings: '',
  mapping_version: 1,
  reading_version: 1,
  as_of: testDay,
  as_of_from: 'receipt',
  door: 'push',
  filer: 'p',
  opened_number: 1,
  completed_number: 2,
  received_at: '2026-11-24T00:00:00Z',
  acknowledged_at: '2026-11-24T00:00:00Z',
  withdrawn: false,
  rows: 2,
  accepted: 0,
  warned: 0,
  rejected: 2,
  events: 0,
}));

function granted(grant: Grant) {
  const scope = scopeOf({ id: 'p', label: '', grant, until: testDay }, testDay);
  if (scope.kind === 'none') throw new Error('the last day is a valid one');
  return scope;
}

async function pagesOf(procedure: string, token: string): Promise<OrganizationPage['items']> {
  const items: OrganizationPage['items'] = [];
  for (let cursor: string | undefined; ; ) {
    const { data } = await testHub.call(procedure, token, {
      limit: 15,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const page = OrganizationPage.parse(data);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}

it('nobody gets a row beyond the line and the territory, whatever is asked; and everything within', async () => {
  await fc.assert(
    fc.asyncProperty(places, fc.array(grants, { minLength: 2, maxLength: 5 }), async (given, askers) => {
      const rows = given.map(rowOf);
      await testHub.fill('index.organizations', rows);
      await testHub.fill(
        'index.records',
        rows.map((_, number) => recordOf(number)),
      );
      await testHub.fill('index.rollups', rollupsOf(given));
      for (const grant of askers) {
        const { token } = await createToken(
          testHub.hub.access,
          { label: 'p', grant, until: testDay },
          'test',
        );
        const scope = granted(grant);
        const seen = rows.filter((row) => seesOrganization(scope, row));
        if (grant.role === 'department') {
          for (const procedure of ['organizations.list', 'coverage.list', 'coverage.summary'])
            expect(await testHub.call(procedure, token, {})).toMatchObject({
              status: 403,
              code: 'forbidden',
            });
          continue;
        }
        for (const procedure of ['organizations.list', 'coverage.list'])
          expect((await pagesOf(procedure, token)).map((item) => item.code).toSorted()).toEqual(
            seen.map((row) => row.code).toSorted(),
          );
        for (const row of rows.slice(0, 3)) {
          const { status, data } = await testHub.call('organizations.get', token, {
            id: row.organization_id,
          });
          expect(status).toBe(seen.includes(row) ? 200 : 404);
          if (status === 200) expect(OrganizationDetail.parse(data).organization.code).toBe(row.code);
        }
        for (const division of [undefined, ...nodes, 'elsewhere']) {
          const asked = division === undefined ? {} : { division };
          const { status, data } = await testHub.call('coverage.summary', token, asked);
          expect(status).toBe(division === undefined || seesDivision(scope, division) ? 200 : 403);
          if (status !== 200) continue;
          const [node] = CoverageSummary.parse(data).nodes;
          const inside = seen.filter(
            (row) => node !== undefined && seesDivision({ lines: 'all', division: node.code }, row.division),
          );
          expect(node?.units).toBe(inside.length);
        }
      }
    }),
    { numRuns: 12 },
  );
});

function rollupsOf(given: readonly { division: string; line: string; status: string }[]) {
  const sums = new Map<string, { division: string; line: string; status: string; units: number }>();
  for (const place of given) {
    const key = `${place.division} ${place.line} ${place.status}`;
    sums.set(key, { ...place, units: (sums.get(key)?.units ?? 0) + 1 });
  }
  return [...sums.values()];
}

it('a department reads its own registry’s filings and quarantine, an operator all, nobody else any', async () => {
  await testHub.fill('intake.filings', filed);
  await testHub.fill('intake.quarantine', quarantined);
  await fc.assert(
    fc.asyncProperty(grants, fc.constantFrom(undefined, ...registries), async (grant, registry) => {
      const { token } = await createToken(testHub.hub.access, { label: 'p', grant, until: testDay }, 'test');
      const own =
        grant.role === 'operator' ? registries : grant.role === 'department' ? [grant.registry] : [];
      const listed = await testHub.call('quarantine.list', token, registry === undefined ? {} : { registry });
      const may = own.length > 0 && (registry === undefined || own.includes(registry));
      expect(listed.status).toBe(may ? 200 : 403);
      if (may)
        expect(QuarantinePage.parse(listed.data).items.map((item) => item.registry)).toEqual(
          own.filter((name) => registry === undefined || name === registry).flatMap((name) => [name, name]),
        );
      const got = await testHub.call('filings.get', token, { filing: `${registry ?? 'civil-affairs'}-1` });
      expect(got.status).toBe(own.includes(registry ?? 'civil-affairs') ? 200 : 403);
      if (got.status === 200) expect(FilingDetail.parse(got.data).rejected).toBe(2);
    }),
    { numRuns: 30 },
  );
});

const place = fc.record({
  division: fc.constantFrom(...nodes, 'elsewhere'),
  line: fc.constantFrom(...lines),
});
type Place = { readonly division: string; readonly line: string };
const drawnChanges = fc.array(
  fc
    .record({ before: fc.option(place), after: fc.option(place), into: fc.option(fc.nat(9)) })
    .filter(({ before, after }) => before !== null || after !== null),
  { maxLength: 30 },
);
/** A side of a change as the index keeps it. Synthetic. */
const sideOf = (at: Place | null, name: string) =>
  at === null
    ? null
    : JSON.stringify({
        ...rowOf({ ...at, status: 'no-members' }, 0),
        registrationStatus: null,
        staff: null,
        members: null,
        name,
      });

async function changesOf(token: string, asked: object): Promise<{ code?: string; items: CoverageChange[] }> {
  const items: CoverageChange[] = [];
  for (let cursor = 'start'; ; ) {
    const { data, code } = await testHub.call('coverage.changes', token, { ...asked, cursor, limit: 7 });
    if (code !== undefined) return { code, items };
    const page = ChangesPage.parse(data);
    items.push(...page.items);
    if (page.complete) return { items };
    cursor = page.next;
  }
}

it('changes show each side that the scope reaches and no other; what moves out of it leaves', async () => {
  const units = Array.from({ length: 10 }, (_, number) => ({
    division: nodes[number % nodes.length] ?? '',
    line: lines[number % lines.length] ?? '',
  }));
  await testHub.fill(
    'index.organizations',
    units.map((unit, number) => rowOf({ ...unit, status: 'no-members' }, number)),
  );
  const askedFor = fc.record({
    division: fc.option(fc.constantFrom(...nodes), { nil: undefined }),
    line: fc.option(fc.constantFrom(...lines), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(drawnChanges, grants, askedFor, async (drawn, grant, asked) => {
      await testHub.fill(
        'index.changes',
        drawn.map(({ before, after, into }, number) => ({
          change: number + 1,
          transaction: String(Math.floor(number / 4) + 3),
          organization_id: idOf(number + 100),
          before: sideOf(before, `原${number}`),
          after: sideOf(after, `现${number}`),
          merged_into: after === null && into !== null ? idOf(into) : null,
          cause: `civil-affairs-1#${number}`,
          written_at: '2026-11-24T00:00:00Z',
        })),
      );
      const { token } = await createToken(testHub.hub.access, { label: 'p', grant, until: testDay }, 'test');
      const scope = granted(grant);
      const may =
        grant.role !== 'department' &&
        (asked.line === undefined || mayAskForLine(scope, asked.line)) &&
        (asked.division === undefined || mayAskForDivision(scope, asked.division));
      const { code, items } = await changesOf(token, asked);
      expect(code).toBe(may ? undefined : 'forbidden');
      if (!may) return;
      const sees = (at: Place | null) => at !== null && seesOrganization(scope, at);
      const lists = (at: Place | null) =>
        at !== null &&
        sees(at) &&
        (asked.line === undefined || at.line === asked.line) &&
        (asked.division === undefined ||
          seesDivision({ lines: 'all', division: asked.division }, at.division));
      const wanted = drawn.flatMap(({ before, after, into }, number) => {
        if (!lists(before) && !lists(after)) return [];
        const target = after === null && into !== null && sees(units[into] ?? null) ? idOf(into) : null;
        return [
          {
            organizationId: idOf(number + 100),
            kind: lists(before) ? (lists(after) ? 'changed' : 'left') : 'entered',
            before: sees(before) ? `原${number}` : null,
            after: sees(after) ? `现${number}` : null,
            mergedInto: target,
            cause: sees(after) || target !== null ? `civil-affairs-1#${number}` : null,
          },
        ];
      });
      const given = items.map(({ organizationId, kind, before, after, why }) => ({
        organizationId,
        kind,
        before: before?.name ?? null,
        after: after?.name ?? null,
        mergedInto: why.mergedInto,
        cause: why.cause,
      }));
      expect(given).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

it('a cursor of another hub is gone, one that is none is none; without one it is the end of now', async () => {
  const grant = { role: 'operator' } as const;
  const { token } = await createToken(testHub.hub.access, { label: 'p', grant, until: testDay }, 'test');
  const call = (asked: object) => testHub.call('coverage.changes', token, asked);
  const foreign = Buffer.from('1 00000000-0000-4000-8000-000000000000 3 1').toString('base64url');
  expect(await call({ cursor: foreign })).toMatchObject({ status: 412, code: 'cursor-gone' });
  expect(await call({ cursor: 'nonsense' })).toMatchObject({ status: 400, code: 'bad-input' });
  const end = ChangesPage.parse((await call({})).data);
  expect(end).toMatchObject({ items: [], complete: true });
  expect(await call({ cursor: end.next })).toMatchObject({ data: { items: [], complete: true } });
});
