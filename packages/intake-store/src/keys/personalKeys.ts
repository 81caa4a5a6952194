import { type SealingKey, sealingKeyLength } from '@liandong/crypto';
import { copyIn, execute, type Pool, query, sql, withTransaction } from '@liandong/postgres';

interface KeyRow {
  readonly owner: string;
  readonly keyId: string;
  readonly key: Buffer;
}

/** Where new keys come from: a name (UUID) and 48 random bytes. */
export type NewKey = () => { readonly keyId: string; readonly bytes: Uint8Array };

async function findKeys(pool: Pool, owners: readonly string[]): Promise<Map<string, SealingKey>> {
  const rows = await query<KeyRow>(
    pool,
    sql`SELECT owner, key_id AS "keyId", key FROM personal_keys WHERE owner = ANY(${owners})`,
  );
  return new Map(rows.map(({ owner, keyId, key }) => [owner, { keyId, bytes: key }]));
}

async function createKeys(pool: Pool, owners: readonly string[], newKey: NewKey): Promise<void> {
  await withTransaction(pool, async (transaction) => {
    await execute(
      transaction,
      sql`CREATE TEMPORARY TABLE new_keys (owner text, key_id uuid, key bytea) ON COMMIT DROP`,
    );
    await copyIn(
      transaction,
      'COPY new_keys (owner, key_id, key) FROM STDIN',
      owners.map((owner) => {
        const { keyId, bytes } = newKey();
        if (bytes.length !== sealingKeyLength) throw new RangeError('a new key has another length');
        return [owner, keyId, `\\x${Buffer.from(bytes).toString('hex')}`];
      }),
    );
    await execute(
      transaction,
      sql`INSERT INTO personal_keys (owner, key_id, key) SELECT owner, key_id, key FROM new_keys ORDER BY owner
          ON CONFLICT (owner) DO NOTHING`,
    );
  });
}

/**
 * The sealing keys of owners (record ids, filings), made and committed where there was none. Processes that ask for the
 * same owner at once get the same key.
 */
export async function ensurePersonalKeys(
  pool: Pool,
  owners: readonly string[],
  newKey: NewKey,
): Promise<ReadonlyMap<string, SealingKey>> {
  const found = await findKeys(pool, owners);
  const missing = owners.filter((owner) => !found.has(owner));
  if (missing.length === 0) return found;
  await createKeys(pool, missing, newKey);
  return new Map([...found, ...(await findKeys(pool, missing))]);
}
