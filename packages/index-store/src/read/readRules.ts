import { CoverageRules } from '@liandong/contracts/index';
import { type Connection, type Pool, queryRow, sql } from '@liandong/postgres';

/** The rule set in force, or undefined before there is one. */
export async function readRules(on: Pool | Connection): Promise<CoverageRules | undefined> {
  const row = await queryRow<{ content: string }>(
    on,
    sql`SELECT content FROM activations WHERE kind = 'rules'`,
  );
  return row === undefined ? undefined : CoverageRules.parse(JSON.parse(row.content));
}
