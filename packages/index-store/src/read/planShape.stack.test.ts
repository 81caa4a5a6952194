import type { OrganizationFilter } from '@liandong/contracts/api';
import { CoverageStatus, type Division } from '@liandong/contracts/index';
import { execute, query, type Sql, sql } from '@liandong/postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listOrganizationsSql } from './listOrganizations.ts';
import { testDivisions, testLines, testOrganization, testPlaces } from './testCity.ts';
import { createTestIndex, fillIndex } from './testIndex.ts';

let index: Awaited<ReturnType<typeof createTestIndex>>;
beforeAll(async () => {
  index = await createTestIndex(inject('databaseUrl'), 'index_plan_test');
  const of = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
  const rows = Array.from({ length: 20_000 }, (_, number) =>
    testOrganization(number, {
      division: of(testPlaces, number * 7 + Math.floor(number / 11)),
      line: of(testLines, Math.floor(number / 3)),
      status: number % 997 === 0 ? 'should-set-up' : of(CoverageStatus.options.slice(3), number),
    }),
  );
  const communities = Array.from({ length: 1_000 }, (_, number): Division => {
    const code = `410305001${String(number).padStart(3, '0')}`;
    return { code, name: `社区${number}`, level: 'community', parent: '410305001' };
  });
  await fillIndex(index.writer, rows, [...testDivisions, ...communities]);
  await execute(index.writer, sql`VACUUM ANALYZE`);
});
afterAll(() => index.drop());

async function planOf(statement: Sql): Promise<string> {
  const rows = await query<{ 'QUERY PLAN': string }>(
    index.reader,
    sql`EXPLAIN (ANALYZE, BUFFERS) ${statement}`,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const filters: readonly (readonly [string, OrganizationFilter])[] = [
  ['everything', {}],
  ['a district', { division: '410302' }],
  ['a line', { line: 'internet' }],
  ['a status that many have', { status: 'no-members' }],
  // A rare status over the whole city is missing: without an index by status, PostgreSQL reads the table from end to
  // end, and is right to (3 ms for 20,000 rows, November 2026).
  [
    'a rare status of a line in a district',
    { status: 'should-set-up', line: 'internet', division: '410305' },
  ],
  ['a part of a name', { text: '1234号' }],
  ['a code', { text: 'C001234' }],
];

it.each(filters)('a page of %s reads no table from end to end', async (_, filter) => {
  for (const [lines, division] of [
    ['all', 'all'],
    [['non-public'], '410302'],
  ] as const) {
    const plan = await planOf(listOrganizationsSql({ lines, division }, filter, undefined, 100));
    expect(plan).not.toContain('Seq Scan on organizations');
  }
});

it('a later page costs what the first does', async () => {
  const whole = { lines: 'all', division: 'all' } as const;
  const buffersOf = async (after: readonly [string, string, string] | undefined) => {
    const plan = await planOf(listOrganizationsSql(whole, {}, after, 100));
    return [...plan.matchAll(/shared hit=(\d+)/g)].map(([, blocks]) => Number(blocks))[0] ?? 0;
  };
  const later = await buffersOf(['410305', 'C010000', '00000000-0000-8000-8000-000000000000']);
  expect(later).toBeLessThan(2 * (await buffersOf(undefined)) + 20);
});
