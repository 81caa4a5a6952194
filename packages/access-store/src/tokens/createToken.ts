import type { CreateToken, Principal } from '@liandong/contracts/api';
import { randomSecret } from '@liandong/crypto';
import { type Pool, queryRow, sql } from '@liandong/postgres';
import { digestToken, tokenPrefix } from './digestToken.ts';
import { type PrincipalRow, principalColumns, toPrincipal } from './principalRow.ts';

/**
 * Makes a principal with a token, `ld_` and 43 characters of base64url. The token is given this once; the database
 * has its digest only. `createdBy` is the id of the principal who did it, or `hub` at the first start.
 */
export async function createToken(
  pool: Pool,
  { label, grant, until }: CreateToken,
  createdBy: string,
): Promise<{ readonly token: string; readonly principal: Principal }> {
  const token = tokenPrefix + randomSecret();
  const registry = 'registry' in grant ? grant.registry : null;
  const line = 'line' in grant ? grant.line : null;
  const division = 'division' in grant ? (grant.division ?? null) : null;
  const row = await queryRow<PrincipalRow>(
    pool,
    sql`WITH p AS (
          INSERT INTO principals (label, role, registry, line, division, created_by)
          VALUES (${label}, ${grant.role}, ${registry}, ${line}, ${division}, ${createdBy}) RETURNING *
        ), t AS (
          INSERT INTO tokens (digest, principal_id, until)
          SELECT ${digestToken(token)}, principal_id, ${until} FROM p RETURNING *
        )
        SELECT ${principalColumns} FROM p JOIN t USING (principal_id)`,
  );
  if (row === undefined) throw new Error('an insert gave no row');
  return { token, principal: toPrincipal(row) };
}
