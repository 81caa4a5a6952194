import { type Cell, csvStream, type SheetSource, workbookStream } from '@liandong/spreadsheet';
import type { z } from 'zod';
import { CommandError } from '../CommandError.ts';
import type { Output } from '../Output.ts';
import { encodeText } from './encodeText.ts';
import { formatOf, type TableOptions } from './TableFormat.ts';
import { writeOut, writeWhole } from './writeWhole.ts';

/** A file of tables: as XLSX a sheet each, read one after the other; as CSV the first one, below what is said before it. */
export interface Tables {
  readonly sheets: readonly [SheetSource, ...SheetSource[]];
  readonly before?: readonly (readonly Cell[])[];
}

/** Rows between two words on how far it has come. */
const STEP = 10_000;

/**
 * Writes tables as they are read, with the memory of a page; the file appears whole or not at all. Answers
 * `{file, rows, format, encoding}`, `rows` being those of the first sheet without its heading; `encoding` for CSV alone.
 *
 * @throws CommandError `usage` where standard output is wanted twice, or the file's name says no format
 */
export async function writeTables(
  { sheets: [first, ...others], before = [] }: Tables,
  { out, format = formatOf(out), encoding }: z.output<typeof TableOptions> & { readonly out: string },
  output: Output,
): Promise<void> {
  if (out === '-' && output.json)
    throw new CommandError('usage', '--out - 与 --json 都要占用标准输出，只能用一个。');
  let rows = 0;
  async function* counted() {
    for await (const row of first.rows) {
      rows += 1;
      if (rows % STEP === 0) output.progress(`已导出 ${rows} 行…`);
      yield row;
    }
  }
  const sheet = { ...first, rows: counted() };
  const bytes =
    format === 'xlsx'
      ? workbookStream([sheet, ...others])
      : encodeText(csvStream(asOne(before, sheet)), encoding);
  if (out === '-') {
    await writeOut(bytes);
    output.progress(`共 ${rows} 行`);
    return;
  }
  await writeWhole(out, bytes);
  const said = format === 'xlsx' ? { format } : { format, encoding };
  output.answer({ file: out, rows, ...said }, () => `${out}：${rows} 行，${Object.values(said).join('，')}`);
}

async function* asOne(before: readonly (readonly Cell[])[], { columns, rows }: SheetSource) {
  yield* before;
  yield columns.map(({ heading }) => heading);
  yield* rows;
}
