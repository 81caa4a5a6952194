import type { ReceiptLine } from '@liandong/contracts/api';
import { arrayLiteral, type Connection, copyIn } from '@liandong/postgres';

/** A rejected row, sealed. */
export interface SealedRow {
  readonly line: number;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
  readonly keyId: string;
  readonly sealed: string;
}

function* positioned(filing: string, lines: readonly ReceiptLine[]) {
  let position = 0;
  let previous = 0;
  for (const { line, severity, field, value, code, message, remedy } of lines) {
    position = line === previous ? position + 1 : 0;
    previous = line;
    yield [filing, line, position, severity, field, value, code, message, remedy];
  }
}

/** Writes lines of a receipt; all findings of one line must be in one call. */
export async function copyReceiptLines(
  connection: Connection,
  filing: string,
  lines: readonly ReceiptLine[],
): Promise<void> {
  if (lines.length === 0) return;
  await copyIn(
    connection,
    'COPY receipt_lines (filing, line, position, severity, field, value, code, message, remedy) FROM STDIN',
    positioned(filing, lines),
  );
}

/** Writes rejected rows of a filing. */
export async function copyQuarantine(
  connection: Connection,
  filing: { readonly filing: string; readonly registry: string; readonly receivedAt: string },
  rows: readonly SealedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await copyIn(
    connection,
    'COPY quarantine (filing, line, registry, codes, fields, key_id, sealed, received_at) FROM STDIN',
    rows.map(({ line, codes, fields, keyId, sealed }) => [
      filing.filing,
      line,
      filing.registry,
      arrayLiteral(codes),
      arrayLiteral(fields),
      keyId,
      sealed,
      filing.receivedAt,
    ]),
  );
}
