import { type Connection, execute, type Pool, queryRow, sql } from '@liandong/postgres';

/** Under which name a filer pushes (draft-ietf-httpapi-idempotency-key-header): each filer has names of his own. */
export interface PushKey {
  readonly registry: string;
  readonly principal: string;
  readonly key: string;
}

/** What a push became. */
export interface TakenPush {
  readonly digest: string;
  readonly filing: string;
  readonly repeated: boolean;
}

function isKey({ registry, principal, key }: PushKey) {
  return sql`registry = ${registry} AND principal = ${principal} AND key = ${key}`;
}

/** Notes that a push arrives; what was pushed under its key before stays. */
export async function beginPush(pool: Pool, push: PushKey, at: Date): Promise<void> {
  await execute(
    pool,
    sql`INSERT INTO pushes (registry, principal, key, begun_at)
        VALUES (${push.registry}, ${push.principal}, ${push.key}, ${at}) ON CONFLICT DO NOTHING`,
  );
}

/** Forgets a push of which nothing was taken. */
export async function forgetPush(pool: Pool, push: PushKey): Promise<void> {
  await execute(pool, sql`DELETE FROM pushes WHERE ${isKey(push)} AND filing IS NULL`);
}

/** Notes what a push became, in the transaction that takes it. */
export async function pushTaken(transaction: Connection, push: PushKey, taken: TakenPush): Promise<void> {
  await execute(
    transaction,
    sql`UPDATE pushes SET digest = ${taken.digest}, filing = ${taken.filing}, repeated = ${taken.repeated}
        WHERE ${isKey(push)}`,
  );
}

/** What the push of a key became: `arriving` where nothing yet; undefined where the key is not known. */
export async function findPush(
  on: Pool | Connection,
  push: PushKey,
): Promise<TakenPush | 'arriving' | undefined> {
  const row = await queryRow<{ digest: string | null; filing: string | null; repeated: boolean }>(
    on,
    sql`SELECT digest, filing, repeated FROM pushes WHERE ${isKey(push)}`,
  );
  if (row === undefined) return undefined;
  const { digest, filing, repeated } = row;
  return digest === null || filing === null ? 'arriving' : { digest, filing, repeated };
}

/** As `findPush`, of a push that was taken. */
export async function takenPush(on: Connection, push: PushKey): Promise<TakenPush | undefined> {
  const found = await findPush(on, push);
  return found === 'arriving' ? undefined : found;
}

/** Forgets keys of pushes that began before a time. */
export async function sweepPushes(pool: Pool, before: Date): Promise<void> {
  await execute(pool, sql`DELETE FROM pushes WHERE begun_at < ${before}`);
}
