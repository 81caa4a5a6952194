import {
  type CoverageFigures,
  type CoverageNode,
  CoverageStatus,
  type CoverageSummary,
  coverageStatusLabels,
} from '@liandong/contracts/api';
import type { Cell, SheetSource } from '@liandong/spreadsheet';

const figureHeading = [
  '单位',
  '党组织',
  '联合未具名',
  ...CoverageStatus.options.map((status) => coverageStatusLabels[status]),
];

function figureCells({ units, partyOrganizations, jointUnitsUnnamed, byStatus }: CoverageFigures): Cell[] {
  return [
    units,
    partyOrganizations,
    jointUnitsUnnamed,
    ...CoverageStatus.options.map((status) => byStatus[status] ?? 0),
  ];
}

/** The figures as two sheets: a row a node, and a row a node and line. */
export function summaryTables({ nodes, lines = [] }: CoverageSummary): readonly [SheetSource, SheetSource] {
  const labels = new Map([
    ...lines.map(({ code, label }) => [code, label] as const),
    ['unassigned', '未归条线'],
  ]);
  const whole = {
    name: '汇总',
    columns: ['区划', '区划代码', ...figureHeading, '未落到下级'].map((heading) => ({ heading })),
    rows: nodes.map((node) => [node.name, node.code, ...figureCells(node), node.unassigned]),
  };
  const byLine = {
    name: '分条线',
    columns: ['区划', '区划代码', '行业党委（条线）', ...figureHeading].map((heading) => ({ heading })),
    rows: nodes.flatMap((node) => lineRows(node, labels)),
  };
  return [whole, byLine];
}

function lineRows({ name, code, byLine }: CoverageNode, labels: ReadonlyMap<string, string>): Cell[][] {
  return Object.entries(byLine)
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([line, figures]) => [name, code, labels.get(line) ?? line, ...figureCells(figures)]);
}
