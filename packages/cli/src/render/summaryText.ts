import {
  type CoverageFigures,
  CoverageStatus,
  type CoverageSummary,
  coverageStatusLabels,
} from '@liandong/contracts/api';
import { textTable } from './textTable.ts';

const lineHeading = ['单位', '已建', '党组织', '应建未建', '待核实'];

function lineCells(figures: CoverageFigures | undefined): number[] {
  if (figures === undefined) return lineHeading.map(() => 0);
  const { units, partyOrganizations, byStatus } = figures;
  const covered = (byStatus['set-up-alone'] ?? 0) + (byStatus['set-up-jointly'] ?? 0);
  return [
    units,
    covered,
    partyOrganizations,
    byStatus['should-set-up'] ?? 0,
    byStatus['to-be-verified'] ?? 0,
  ];
}

/** The lines side by side: units, covered units, Party organizations, what is due and what is not known. */
export function summaryByLineText({ nodes, rules, edition, lines = [] }: CoverageSummary): string {
  const labels = new Map(lines.map(({ code, label }) => [code, label]));
  const stray = nodes.some(({ byLine }) => byLine['unassigned'] !== undefined);
  if (stray) labels.set('unassigned', '未归条线');
  const codes = [...labels.keys()];
  const table = textTable(
    ['区划', ...codes.flatMap(() => lineHeading)],
    nodes.map((node, at) => [
      at === 0 ? node.name : `  ${node.name}`,
      ...codes.flatMap((code) => lineCells(node.byLine[code])),
    ]),
    codes.map((code, at) => ({ title: labels.get(code) ?? code, column: 1 + at * lineHeading.length })),
  );
  return `${table}\n规则 ${rules || '（无）'}，区划 ${edition || '（无）'}`;
}

/** The coverage table: the node and its children. */
export function summaryText({ nodes, rules, edition }: CoverageSummary): string {
  const statuses = CoverageStatus.options;
  const table = textTable(
    [
      '区划',
      '代码',
      '单位',
      '党组织',
      '联合未具名',
      ...statuses.map((status) => coverageStatusLabels[status]),
      '未落到下级',
    ],
    nodes.map((node, at) => [
      at === 0 ? node.name : `  ${node.name}`,
      node.code,
      node.units,
      node.partyOrganizations,
      node.jointUnitsUnnamed,
      ...statuses.map((status) => node.byStatus[status] ?? 0),
      node.unassigned,
    ]),
  );
  return `${table}\n规则 ${rules || '（无）'}，区划 ${edition || '（无）'}`;
}
