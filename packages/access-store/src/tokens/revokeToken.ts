import { execute, type Pool, sql } from '@liandong/postgres';

/** Ends every token of a principal at once; the first revocation's time stays. */
export async function revokeToken(
  pool: Pool,
  principalId: string,
): Promise<{ readonly kind: 'revoked' } | { readonly kind: 'not-found' }> {
  const touched = await execute(
    pool,
    sql`UPDATE tokens SET revoked_at = coalesce(revoked_at, now()) WHERE principal_id::text = ${principalId}`,
  );
  return { kind: touched > 0 ? 'revoked' : 'not-found' };
}
