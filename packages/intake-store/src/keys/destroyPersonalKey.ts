import { type Pool, queryRow, sql } from '@liandong/postgres';

/** What is kept of an erasure; nothing in it names the person. */
export interface Erasure {
  /** The principal. */
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/**
 * Destroys an owner's sealing key and records the deed, both or neither: what the key sealed, in the log and in
 * quarantine, can be opened by nobody from then on. Copies of the database made before still hold the key.
 * @returns the key's id, or undefined where there was none
 */
export async function destroyPersonalKey(
  pool: Pool,
  owner: string,
  { by, reason, at }: Erasure,
): Promise<string | undefined> {
  const row = await queryRow<{ readonly keyId: string }>(
    pool,
    sql`WITH destroyed AS (DELETE FROM personal_keys WHERE owner = ${owner} RETURNING key_id)
        INSERT INTO erasures (key_id, erased_by, reason, erased_at)
        SELECT key_id, ${by}, ${reason}, ${at} FROM destroyed
        RETURNING key_id AS "keyId"`,
  );
  return row?.keyId;
}
