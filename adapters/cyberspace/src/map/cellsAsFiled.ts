import { type CellsRead, cellText, headingOf, type Row, type readCells } from '@liandong/adapter-kit';

/** Columns that the layout knows and no field carries: they travel as they were filed. */
export function cellsAsFiled(
  row: Row,
  names: readonly string[],
  { columns, notation }: Parameters<typeof readCells>[2],
): CellsRead {
  const unread = Object.fromEntries(
    names
      .filter((name) => typeof cellText(row.cell(name), name, notation) === 'string')
      .map((name) => [headingOf(columns, name), row.cell(name) ?? '']),
  );
  return { fields: {}, findings: [], unread };
}
