import type { CellNotation } from '@liandong/adapter-kit';

/** Texts of the department's exports that stand for nothing. */
const absent = ['N/A', 'n/a', 'NA', '-', '--', '—', '——', '/', '\\N'] as const;

/** Known dirty values → clean ones, by column: data, so that a new one is a line and a mapping version. */
const corrections: CellNotation['corrections'] = {
  type: { 民非: '民办非企业单位', 社团: '社会团体' },
};

/** Lists and inspections: a cell cannot empty a field, since they leave out what they do not know. */
export const listNotation: CellNotation = { absent, emptied: [], corrections };

/** Changes: `（空）` and `NULL` say that a value was taken out of the register. */
export const changeNotation: CellNotation = {
  absent,
  emptied: ['（空）', '(空)', 'NULL', 'null'],
  corrections,
};
