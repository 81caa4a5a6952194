import { type Connection, loadStatement, type Pool, queryRow } from '@liandong/postgres';

const digestIndexSql = loadStatement(new URL('../../sql/digest/digestIndex.sql', import.meta.url));

/**
 * A digest of records, organizations, coverage and roll-ups: equal for equal sets of events, whatever way they came.
 * While work is left to do (`readStatus`) it is a digest of something half done.
 */
export async function digestIndex(on: Pool | Connection): Promise<{ digest: string; generation: number }> {
  const row = await queryRow<{ digest: string; generation: number }>(on, digestIndexSql);
  if (row === undefined) throw new Error('the digest of the index came back empty');
  return row;
}
