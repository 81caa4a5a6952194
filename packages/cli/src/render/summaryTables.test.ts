import type { CoverageFigures, CoverageSummary } from '@liandong/contracts/api';
import { expect, test } from 'vitest';
import { countsByStatus, coverageAbout } from './coverageAbout.ts';
import { summaryTables } from './summaryTables.ts';

const figures = (units: number): CoverageFigures => ({
  units,
  partyOrganizations: 1,
  jointUnitsUnnamed: 0,
  byStatus: { 'should-set-up': units } as CoverageFigures['byStatus'],
});
const summary = {
  nodes: [
    {
      ...figures(3),
      code: '410300',
      name: '洛阳市',
      level: 'city',
      unassigned: 1,
      byLine: { 'non-public': figures(2), unassigned: figures(1) },
    },
    { ...figures(0), code: 'elsewhere', name: '外地', level: 'elsewhere', unassigned: 0, byLine: {} },
  ],
  rules: 'luoyang-2026-01',
  edition: '2026',
  lines: [{ code: 'non-public', label: '非公有制经济组织' }],
} as unknown as CoverageSummary;

test('the figures: a row a node, a row a node and line, a cell for each heading', () => {
  const [whole, byLine] = summaryTables(summary);
  const rows = [[...(whole.rows as Iterable<unknown[]>)], [...(byLine.rows as Iterable<unknown[]>)]];
  expect(rows[0]).toEqual([
    ['洛阳市', '410300', 3, 1, 0, 0, 0, 3, 0, 0, 0, 0, 1],
    ['外地', 'elsewhere', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(rows[1]?.map((row) => row.slice(0, 4))).toEqual([
    ['洛阳市', '410300', '非公有制经济组织', 2],
    ['洛阳市', '410300', '未归条线', 1],
  ]);
  expect(rows[0]?.every((row) => row.length === whole.columns.length)).toBe(true);
  expect(rows[1]?.every((row) => row.length === byLine.columns.length)).toBe(true);
});

const printed = new Date('2026-11-24T16:05:00Z');

test('the sheet 说明 says scope, rules, edition and when, in Beijing', () => {
  expect(coverageAbout('覆盖清单', {}, summary, printed)).toEqual([
    ['表名', '覆盖清单'],
    ['区划', '权限内全部：洛阳市、外地'],
    ['行业党委（条线）', '权限内全部'],
    ['规则版本', 'luoyang-2026-01'],
    ['区划版本', '2026'],
    ['导出时间', '2026-11-25 00:05（北京时间）'],
  ]);
  const asked = { division: '410302', line: 'non-public', status: 'should-set-up', text: '=甲' } as const;
  expect(coverageAbout('覆盖清单', asked, summary, printed).slice(1, 5)).toEqual([
    ['区划', '410302'],
    ['行业党委（条线）', '非公有制经济组织（non-public）'],
    ['结论', '应建未建'],
    ['名称或代码含', '=甲'],
  ]);
});

test('the counts are of every status, and their sum', () => {
  const rows = countsByStatus(
    new Map([
      ['should-set-up', 2],
      ['no-members', 1],
    ] as const),
  );
  expect(rows).toHaveLength(8);
  expect(rows).toContainEqual(['应建未建', 2]);
  expect(rows.at(-1)).toEqual(['合计', 3]);
});
