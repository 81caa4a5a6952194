import { filingId } from '@liandong/contracts/events';
import {
  type Connection,
  lockTransaction,
  type Pool,
  queryRow,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { type PushKey, pushTaken, takenPush } from '../pushes/pushes.ts';
import { filingColumns, type KeptFiling, type TakenFiling } from './Filing.ts';
import { findFiling, findRepeated } from './findFiling.ts';
import { issueNumbers } from './issueNumbers.ts';

/** What is known of a file before its rows are looked at. */
export type NewFiling = Omit<TakenFiling, 'filing' | 'sequence'>;

/** `repeated`: the same bytes were filed before. `known`: the push itself was, under its key. */
export type TakeFiling =
  | { readonly kind: 'taken' | 'repeated'; readonly filing: KeptFiling }
  | { readonly kind: 'known'; readonly filing: KeptFiling; readonly repeated: boolean }
  | { readonly kind: 'key-reused' };

/** The counter of a registry's filing sequence. */
export function sequenceCounter(registry: string): string {
  return `sequence:${registry}`;
}

async function insertFiling(transaction: Connection, file: NewFiling): Promise<KeptFiling> {
  const sequence = await issueNumbers(transaction, sequenceCounter(file.registry), 1);
  const taken = await queryRow<KeptFiling>(
    transaction,
    sql`INSERT INTO filings (filing, registry, sequence, state, digest, bytes, file_name, encoding, as_of, as_of_from,
          door, filer, restate, replaces, received_at)
        VALUES (${filingId(file.registry, sequence)}, ${file.registry}, ${sequence}, 'spooled', ${file.digest},
          ${file.bytes}, ${file.fileName}, ${file.encoding}, ${file.asOf}, ${file.asOfFrom}, ${file.door},
          ${file.filer}, ${file.restate}, ${file.replaces}, ${file.receivedAt})
        RETURNING ${filingColumns}`,
  );
  if (taken === undefined) throw new Error('a filing was not stored');
  return taken;
}

async function answerKey(
  transaction: Connection,
  key: PushKey,
  digest: string,
): Promise<TakeFiling | undefined> {
  const before = await takenPush(transaction, key);
  if (before === undefined) return undefined;
  if (before.digest !== digest) return { kind: 'key-reused' };
  const filing = await findFiling(transaction, before.filing);
  return filing === undefined ? undefined : { kind: 'known', filing, repeated: before.repeated };
}

/**
 * Takes a file whose bytes are durable: a push that is known by its key answers with its filing; the same bytes filed
 * before answer with that filing, unless it was withdrawn or refused or the filer restates; else the next sequence of the
 * registry is issued. Of two at once with the same bytes, one is taken and the other is told that it repeats.
 */
export function takeFiling(pool: Pool, file: NewFiling, key?: PushKey): Promise<TakeFiling> {
  return withTransaction(pool, async (transaction) => {
    const known = key === undefined ? undefined : await answerKey(transaction, key, file.digest);
    if (known !== undefined) return known;
    await lockTransaction(transaction, `digest:${file.registry}:${file.digest}`);
    const before = file.restate ? undefined : await findRepeated(transaction, file.registry, file.digest);
    const filing = before ?? (await insertFiling(transaction, file));
    const repeated = before !== undefined;
    if (key !== undefined)
      await pushTaken(transaction, key, { digest: file.digest, filing: filing.filing, repeated });
    return { kind: repeated ? 'repeated' : 'taken', filing };
  });
}
