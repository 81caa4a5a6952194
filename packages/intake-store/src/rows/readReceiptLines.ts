import type { ReceiptLine } from '@liandong/contracts/api';
import { type Pool, query, sql } from '@liandong/postgres';

interface PlacedLine extends ReceiptLine {
  readonly position: number;
}

const batchRows = 2_000;

/** The lines of a receipt in order, in batches, however many there are. */
export async function* streamReceiptLines(
  pool: Pool,
  filing: string,
): AsyncGenerator<readonly ReceiptLine[], void, undefined> {
  let after = { line: 0, position: 0 };
  for (;;) {
    const rows = await query<PlacedLine>(
      pool,
      sql`SELECT line, position, severity, field, value, code, message, remedy FROM receipt_lines
          WHERE filing = ${filing} AND (line, position) > (${after.line}::int, ${after.position}::int)
          ORDER BY line, position LIMIT ${batchRows}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ position: _, ...line }) => line);
    if (rows.length < batchRows) return;
    after = last;
  }
}

/** All lines of a receipt, in order. */
export async function readReceiptLines(pool: Pool, filing: string): Promise<readonly ReceiptLine[]> {
  const lines: ReceiptLine[] = [];
  for await (const batch of streamReceiptLines(pool, filing)) lines.push(...batch);
  return lines;
}
