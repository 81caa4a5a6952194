import {
  CoverageStatus,
  type CoverageSummary,
  coverageStatusLabels,
  type OrganizationFilter,
  organizationKindLabels,
} from '@liandong/contracts/api';
import type { Cell } from '@liandong/spreadsheet';
import { printedAt } from './aboutSheet.ts';

type AboutRows = readonly (readonly [string, Cell])[];

/**
 * Of what a coverage list or its figures speak: what was asked for, by which rules and divisions, and when.
 *
 * @param summary of the whole scope: its first node is the scope's own division, with 外地 beside it where it is in scope
 */
export function coverageAbout(
  title: string,
  filter: OrganizationFilter,
  { nodes, rules, edition, lines = [] }: Pick<CoverageSummary, 'nodes' | 'rules' | 'edition' | 'lines'>,
  moment: Date,
): AboutRows {
  const { division, line, status, kind, text, filing } = filter;
  const labels = new Map(lines.map(({ code, label }) => [code, label]));
  const within = nodes.filter(({ level }, at) => at === 0 || level === 'elsewhere').map(({ name }) => name);
  const asked: (readonly [string, string | undefined])[] = [
    [
      '区划',
      division === undefined
        ? `权限内全部：${within.join('、')}`
        : named(division, nodes.find(({ code }) => code === division)?.name),
    ],
    ['行业党委（条线）', line === undefined ? '权限内全部' : named(line, labels.get(line))],
    ['结论', status === undefined ? undefined : coverageStatusLabels[status]],
    ['类别', kind === undefined ? undefined : (organizationKindLabels[kind] ?? kind)],
    ['名称或代码含', text],
    ['批次号', filing],
  ];
  return [
    ['表名', title],
    ...asked.flatMap(([item, value]) => (value === undefined ? [] : [[item, value] as const])),
    ['规则版本', rules || '（无）'],
    ['区划版本', edition || '（无）'],
    ['导出时间', printedAt(moment)],
  ];
}

/** The list's units by status, all of them, and their sum. */
export function countsByStatus(counts: ReadonlyMap<CoverageStatus, number>): AboutRows {
  const rows = CoverageStatus.options.map(
    (status) => [coverageStatusLabels[status], counts.get(status) ?? 0] as const,
  );
  return [...rows, ['合计', rows.reduce((sum, [, count]) => sum + count, 0)]];
}

function named(code: string, name: string | undefined): string {
  return name === undefined ? code : `${name}（${code}）`;
}
