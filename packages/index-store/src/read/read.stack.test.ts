import type { OrganizationScope } from '@liandong/authority';
import type { OrganizationFilter } from '@liandong/contracts/api';
import { CoverageStatus, isWithinDivision, type OrganizationRow } from '@liandong/contracts/index';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getOrganization } from './getOrganization.ts';
import { listOrganizations } from './listOrganizations.ts';
import { readActivations } from './readActivations.ts';
import { readStatus } from './readStatus.ts';
import { summarizeCoverage } from './summarizeCoverage.ts';
import { testDivisions, testLines, testOrganization, testOrganizations, testPlaces } from './testCity.ts';
import { createTestIndex, fillIndex } from './testIndex.ts';

let index: Awaited<ReturnType<typeof createTestIndex>>;
beforeAll(async () => {
  index = await createTestIndex(inject('databaseUrl'), 'index_read_test');
});
afterAll(() => index.drop());

const whole: OrganizationScope = { lines: 'all', division: 'all' };
const scopes: fc.Arbitrary<OrganizationScope> = fc.record({
  lines: fc.oneof(fc.constant('all' as const), fc.subarray(testLines)),
  division: fc.oneof(fc.constant('all'), fc.constant(''), fc.constantFrom(...testPlaces.slice(0, -1))),
});
const filters: fc.Arbitrary<OrganizationFilter> = fc.record(
  {
    line: fc.constantFrom(...testLines),
    division: fc.constantFrom(...testPlaces),
    status: fc.constantFrom(...CoverageStatus.options),
    kind: fc.constantFrom('enterprise', 'social-group'),
    text: fc.constantFrom('企业1', '试企', 'c00000', '%', '无'),
  },
  { requiredKeys: [] },
);

function sees(scope: OrganizationScope, row: OrganizationRow): boolean {
  const inLine = scope.lines === 'all' || scope.lines.includes(row.line);
  const inDivision =
    scope.division === 'all' || (scope.division !== '' && isWithinDivision(row.division, scope.division));
  return inLine && inDivision;
}

function matches(filter: OrganizationFilter, row: OrganizationRow): boolean {
  return (
    (filter.line === undefined || row.line === filter.line) &&
    (filter.division === undefined || isWithinDivision(row.division, filter.division)) &&
    (filter.status === undefined || row.status === filter.status) &&
    (filter.kind === undefined || row.kind === filter.kind) &&
    (filter.text === undefined ||
      row.name.includes(filter.text) ||
      row.code.startsWith(filter.text.toUpperCase()))
  );
}

function inOrder(rows: readonly OrganizationRow[]): readonly string[] {
  const key = (row: OrganizationRow) => `${row.division} ${row.code} ${row.organizationId}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map((row) => row.organizationId);
}

async function listAll(
  scope: OrganizationScope,
  filter: OrganizationFilter,
  limit: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 100; pages += 1) {
    const page = await listOrganizations(index.reader, scope, filter, { cursor, limit });
    if (page.kind !== 'page') throw new Error(page.kind);
    ids.push(...page.items.map((item) => item.organizationId));
    if (page.next === null) return ids;
    cursor = page.next;
  }
  throw new Error('the pages have no end');
}

describe('the list', () => {
  it('is, page by page, exactly what the scope sees and the filter means, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        testOrganizations,
        fc.array(fc.tuple(scopes, filters, fc.integer({ min: 1, max: 20 })), { minLength: 4, maxLength: 8 }),
        async (rows, questions) => {
          await fillIndex(index.writer, rows, testDivisions);
          for (const [scope, filter, limit] of questions)
            expect(await listAll(scope, filter, limit)).toEqual(
              inOrder(rows.filter((row) => sees(scope, row) && matches(filter, row))),
            );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('names the node, and takes no cursor but its own', async () => {
    await fillIndex(
      index.writer,
      [testOrganization(1, { division: '410305', line: 'internet', status: 'no-members' })],
      testDivisions,
    );
    const page = await listOrganizations(index.reader, whole, {}, { limit: 10 });
    expect(page).toMatchObject({
      kind: 'page',
      next: null,
      items: [{ code: 'C000001', divisionName: '涧西区' }],
    });
    for (const cursor of ['', 'x', Buffer.from('["410305","C000001","1"]').toString('base64url')])
      expect(await listOrganizations(index.reader, whole, {}, { cursor, limit: 10 })).toEqual({
        kind: 'bad-cursor',
      });
  });
});

describe('an organization', () => {
  it('is found only within the scope, by any of its records', async () => {
    const row = testOrganization(1, { division: '410305', line: 'internet', status: 'no-members' });
    await fillIndex(index.writer, [row], testDivisions);
    await index.writeRecord({
      recordId: row.organizationId,
      key: row.code,
      organizationId: row.organizationId,
    });
    const second = testOrganization(2, {
      division: '410305',
      line: 'internet',
      status: 'no-members',
    }).organizationId;
    await index.writeRecord({ recordId: second, key: '410300000000001', organizationId: row.organizationId });
    await index.writeKey(second, 'regno:410300000000001');
    for (const request of [
      { id: row.organizationId },
      { id: second },
      { code: 'c000001' },
      { code: '410300000000001' },
    ]) {
      const found = await getOrganization(index.reader, whole, request);
      expect(found?.organization).toMatchObject({
        organizationId: row.organizationId,
        divisionName: '涧西区',
      });
      expect(found?.records.map((record) => record.recordId).toSorted()).toEqual(
        [row.organizationId, second].toSorted(),
      );
      expect(found?.fields.map((field) => [field.field, field.chosen.value])).toEqual([['name', '甲']]);
      for (const scope of [
        { lines: ['non-public'], division: 'all' },
        { lines: 'all', division: '410302' },
        { lines: [], division: 'all' },
      ] as const)
        expect(await getOrganization(index.reader, scope, request)).toBeUndefined();
    }
  });
});

describe('the summary', () => {
  it('is, of each node, what the scope sees there; and it adds up', async () => {
    await fc.assert(
      fc.asyncProperty(
        testOrganizations,
        scopes,
        fc.option(fc.constantFrom(...testLines), { nil: undefined }),
        fc.option(fc.constantFrom(...testPlaces), { nil: undefined }),
        async (rows, scope, line, division) => {
          await fillIndex(index.writer, rows, testDivisions);
          const nodes = await summarizeCoverage(index.reader, scope, { division, line });
          const seen = rows.filter((row) => sees(scope, row) && (line === undefined || row.line === line));
          for (const node of nodes) {
            const own = seen.filter((row) => isWithinDivision(row.division, node.code));
            expect(node.units).toBe(own.length);
            expect(node.unassigned).toBe(own.filter((row) => row.division === node.code).length);
            for (const status of CoverageStatus.options)
              expect(node.byStatus[status]).toBe(own.filter((row) => row.status === status).length);
          }
          const [head, ...rest] = nodes;
          const children = rest.filter((node) => node.level !== 'elsewhere');
          if (head !== undefined)
            expect(head.units).toBe(children.reduce((sum, node) => sum + node.units, head.unassigned));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows nodes with nothing, 外地 only beside the city and only where there is no division, and no unknown node', async () => {
    await fillIndex(index.writer, [], testDivisions);
    const codes = async (scope: OrganizationScope, division?: string) =>
      (await summarizeCoverage(index.reader, scope, { division })).map((node) => node.code);
    expect(await codes(whole)).toEqual(['410300', '410302', '410305', 'elsewhere']);
    expect(await codes({ lines: 'all', division: '410300' })).toEqual(['410300', '410302', '410305']);
    expect(await codes({ lines: 'all', division: '410302' })).toEqual(['410302', '410302001', '410302002']);
    expect(await codes(whole, '410302001001')).toEqual(['410302001001']);
    expect(await codes(whole, 'elsewhere')).toEqual(['elsewhere']);
    expect(await codes(whole, '410399')).toEqual([]);
    await fillIndex(index.writer, [], []);
    expect(await codes(whole)).toEqual([]);
  });
});

it('the status names generation, positions and marks; the reader cannot write', async () => {
  expect(await readStatus(index.reader)).toEqual({ generation: 1, positions: [], marks: 0 });
  await fillIndex(index.writer, [], testDivisions);
  expect(await readActivations(index.reader)).toEqual([]);
  await expect(fillIndex(index.reader, [], [])).rejects.toThrow('25006');
});
