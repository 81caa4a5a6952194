import type { Principal } from '@liandong/contracts/api';
import { type Pool, query, sql } from '@liandong/postgres';
import { type PrincipalRow, principalColumns, toPrincipal } from './principalRow.ts';

/** Every token with its principal, newest first; times in ISO 8601. */
export async function listTokens(
  pool: Pool,
): Promise<readonly (Principal & { readonly createdAt: string; readonly revokedAt: string | null })[]> {
  const rows = await query<PrincipalRow & { readonly createdAt: string; readonly revokedAt: string | null }>(
    pool,
    sql`SELECT ${principalColumns}, t.created_at AS "createdAt", t.revoked_at AS "revokedAt"
        FROM tokens t JOIN principals p USING (principal_id)
        ORDER BY t.created_at DESC, t.digest`,
  );
  return rows.map((row) => ({ ...toPrincipal(row), createdAt: row.createdAt, revokedAt: row.revokedAt }));
}
