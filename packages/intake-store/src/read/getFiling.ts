import type { FilingDetail } from '@liandong/contracts/api';
import type { Pool } from '@liandong/postgres';
import { receiptHead } from '../filings/Filing.ts';
import { findFiling } from '../filings/findFiling.ts';
import { readReceiptLines } from '../rows/readReceiptLines.ts';

/** A filing's receipt with where it stands; undefined where there is no such filing. Counts are 0 until acknowledged. */
export async function getFiling(pool: Pool, filing: string): Promise<FilingDetail | undefined> {
  const found = await findFiling(pool, filing);
  if (found === undefined) return undefined;
  return {
    ...receiptHead(found, false),
    lines: [...(await readReceiptLines(pool, filing))],
    state: found.state,
  };
}
