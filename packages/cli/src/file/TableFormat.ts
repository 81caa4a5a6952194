import { extname } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../CommandError.ts';

/** What every command that writes a table takes. */
export const TableOptions = z.object({
  /** A file, or `-` for standard output. */
  out: z.string().min(1).optional(),
  /** By the file's name where it is not said. */
  format: z.enum(['xlsx', 'csv']).optional(),
  /** Of CSV. */
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
});

export type TableFormat = 'xlsx' | 'csv';

/**
 * The format that a file's name says: `.xlsx`; `.csv`, `.txt`, no ending and standard output are CSV.
 *
 * @throws CommandError `usage` for another program's ending, under which CSV would be taken for something else
 */
export function formatOf(out: string): TableFormat {
  const ending = extname(out).toLowerCase();
  if (ending === '.xlsx') return 'xlsx';
  if (['', '.csv', '.txt'].includes(ending)) return 'csv';
  throw new CommandError(
    'usage',
    `不能写成 ${ending} 文件：文件名用 .xlsx 或 .csv 结尾，或用 --format 写明。`,
  );
}
