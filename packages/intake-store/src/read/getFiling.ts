import type { FilingDetail } from '@liandong/contracts/api';
import type { Pool } from '@liandong/postgres';
import { type KeptFiling, type ReceiptFigures, receiptHead } from '../filings/Filing.ts';
import { findFiling } from '../filings/findFiling.ts';
import { readReceiptLines } from '../rows/readReceiptLines.ts';

/** What a receipt would say of a filing so far: of rows that nobody looked at, nothing. */
function figuresOf(found: KeptFiling): ReceiptFigures {
  if (found.state === 'publishing' || found.state === 'acknowledged') return found;
  return { ...found, layout: '', acknowledgedAt: null, rows: 0, accepted: 0, warned: 0, rejected: 0 };
}

/** A filing's receipt with where it stands; undefined where there is no such filing. Counts are 0 until acknowledged. */
export async function getFiling(pool: Pool, filing: string): Promise<FilingDetail | undefined> {
  const found = await findFiling(pool, filing);
  if (found === undefined) return undefined;
  return {
    ...receiptHead(figuresOf(found), false),
    lines: [...(await readReceiptLines(pool, filing))],
    state: found.state,
    ...(found.state === 'refused' ? { refusal: found.refusal } : {}),
  };
}
