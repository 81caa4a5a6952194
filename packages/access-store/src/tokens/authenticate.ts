import type { Principal } from '@liandong/contracts/api';
import { type Pool, queryRow, sql } from '@liandong/postgres';
import { digestToken } from './digestToken.ts';
import { type PrincipalRow, principalColumns, toPrincipal } from './principalRow.ts';

/** Who a token speaks for, or why it does not. */
export type Authentication =
  | { readonly kind: 'principal'; readonly principal: Principal }
  | { readonly kind: 'refused'; readonly reason: 'unknown' | 'revoked' | 'expired' };

/**
 * Looks a token up; `today` is `YYYY-MM-DD` in Asia/Shanghai, and `until` the last day that the token holds. Asked
 * of the database each time, so that a revoked token ends at once.
 */
export async function authenticate(pool: Pool, token: string, today: string): Promise<Authentication> {
  const row = await queryRow<PrincipalRow & { readonly revoked: boolean }>(
    pool,
    sql`SELECT ${principalColumns}, t.revoked_at IS NOT NULL AS revoked
        FROM tokens t JOIN principals p USING (principal_id)
        WHERE t.digest = ${digestToken(token)}`,
  );
  if (row === undefined) return { kind: 'refused', reason: 'unknown' };
  if (row.revoked) return { kind: 'refused', reason: 'revoked' };
  if (today > row.until) return { kind: 'refused', reason: 'expired' };
  return { kind: 'principal', principal: toPrincipal(row) };
}
