import { checkIndex, readActivations, readStatus } from '@liandong/index-store/read';
import { type Check, well, worth, wrong } from './Check.ts';

const most = 5;

/** Whether the index agrees with itself, by the statements of `index-store/sql/check`. */
export const checkContents: Check = {
  name: 'index',
  look: async ({ index }) => {
    const { generation, marks } = await readStatus(index);
    if (marks > 0)
      return [worth('index-folding', '索引', `还有 ${marks} 项待重新计算`, '稍后再运行 liandong doctor')];
    const offenders = await checkIndex(index, most);
    if (offenders.length === 0) return [well('index', '索引', `第 ${generation} 代，自相一致`)];
    return offenders.map(({ check, offender }) =>
      wrong(
        'index-disagrees',
        check,
        `索引自相矛盾：${offender}`,
        '运行 liandong rebuild 由日志重建；重建后仍有，请保留索引并报告',
      ),
    );
  },
};

const kinds = { rules: '规则', divisions: '行政区划' } as const;

/** Whether rules and divisions are in force, and which. */
export const checkInForce: Check = {
  name: 'in-force',
  look: async ({ index }) => {
    const found = await readActivations(index);
    return (['rules', 'divisions'] as const).map((kind) => {
      const active = found.find((one) => one.kind === kind);
      if (active !== undefined) return well(`${kind}-in-force`, kinds[kind], `生效的是 ${active.version}`);
      return wrong(
        `no-${kind}`,
        kinds[kind],
        `没有生效的${kinds[kind]}`,
        `运行 liandong ${kind} activate 启用`,
      );
    });
  },
};
