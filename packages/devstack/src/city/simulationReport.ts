import type { Comparison, Difference } from './compareWithTruth.ts';
import type { FiledByDepartment } from './fileByDepartments.ts';

const headings = ['登记部门', '份数', '重复', '行数', '收下', '提示', '退回', '与预期不符'];

/** Chinese characters are two columns wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const blanks = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return at === 0 ? cell + blanks : blanks + cell;
      })
      .join('  '),
  );
}

/** What each department filed and what its receipts said. */
export function filedLines(filed: readonly FiledByDepartment[]): string[] {
  const rows = filed.map(({ registry, filings, repeated, counts, unexpected }) =>
    [
      registry,
      filings,
      repeated,
      counts.rows,
      counts.accepted,
      counts.warned,
      counts.rejected,
      unexpected.length,
    ].map(String),
  );
  const files = filed.flatMap(({ registry, unexpected }) =>
    unexpected.map((name) => `  ${registry} ${name}`),
  );
  return [
    ...tableOf([headings, ...rows]),
    ...(files.length === 0 ? [] : ['回执与预期不符的文件：', ...files]),
  ];
}

/** How the index compares with the true city. */
export function comparedLines({ compared, differing, differences, others, truth }: Comparison): string[] {
  return [
    `组织 ${compared} 个，逐个核对：${differing} 个不符（库中另有 ${others} 个不属于这座城市）`,
    `名册上的党员 ${truth.persons} 人；有名称的党组织 ${truth.partyOrganizations} 个，覆盖 ${truth.unitsCovered} 个单位；` +
      `联合组建而未指明党组织的单位 ${truth.jointUnitsUnnamed} 个`,
    ...differences.slice(0, 10).flatMap(differenceLines),
  ];
}

function differenceLines({ indexed, truly }: Difference): string[] {
  const code = truly?.code ?? indexed?.code ?? '';
  if (indexed === undefined) return [`  ${code}：库中没有`];
  const names = Object.keys({ ...truly }) as (keyof NonNullable<Difference['truly']>)[];
  const fields = names.filter((name) => truly?.[name] !== indexed[name]);
  return [
    `  ${code}：${fields.map((name) => `${name} 应为 ${String(truly?.[name])}，库中为 ${String(indexed[name])}`).join('；')}`,
  ];
}
