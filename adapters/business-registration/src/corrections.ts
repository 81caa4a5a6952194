import type { CellNotation } from '@liandong/adapter-kit';

/** Texts of the department's exports that stand for nothing. */
const absent = ['N/A', 'n/a', 'NA', '-', '--', '—', '——', '/', '\\N'] as const;

/** Known dirty values → clean ones, by column: data, so that a new one is a line and a mapping version. */
const corrections: CellNotation['corrections'] = {
  type: {
    个体户: '个体工商户',
    个体: '个体工商户',
    独资企业: '个人独资企业',
    合伙: '普通合伙',
    '有限责任公司 私营企业': '有限责任公司(私营)',
    '有限责任公司 国有企业': '有限责任公司(国有)',
  },
  economicType: { 国有: '110', 集体: '120', 个体: '175' },
};

/** Lists and reports: a cell cannot empty a field, since they leave out what they do not know. */
export const listNotation: CellNotation = { absent, emptied: [], corrections };

/** Changes: `（空）` and `NULL` say that a value was taken out of the register. */
export const changeNotation: CellNotation = {
  absent,
  emptied: ['（空）', '(空)', 'NULL', 'null'],
  corrections,
};
