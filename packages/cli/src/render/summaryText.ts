import { CoverageStatus, type CoverageSummary, coverageStatusLabels } from '@liandong/contracts/api';
import { textTable } from './textTable.ts';

/** The coverage table: the node and its children. */
export function summaryText({ nodes, rules, edition }: CoverageSummary): string {
  const statuses = CoverageStatus.options;
  const table = textTable(
    [
      '区划',
      '代码',
      '单位',
      '党组织',
      ...statuses.map((status) => coverageStatusLabels[status]),
      '未落到下级',
    ],
    nodes.map((node, at) => [
      at === 0 ? node.name : `  ${node.name}`,
      node.code,
      node.units,
      node.partyOrganizations,
      ...statuses.map((status) => node.byStatus[status] ?? 0),
      node.unassigned,
    ]),
  );
  return `${table}\n规则 ${rules || '（无）'}，区划 ${edition || '（无）'}`;
}
