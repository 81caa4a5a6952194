import { filingId } from '@liandong/contracts/events';
import {
  type Connection,
  execute,
  lockTransaction,
  type Pool,
  queryRow,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { type Filing, filingColumns } from './Filing.ts';
import { findRepeated } from './findFiling.ts';
import { issueNumbers } from './issueNumbers.ts';

/** What is known of a file when it is filed. */
export interface NewFiling
  extends Pick<
    Filing,
    | 'registry'
    | 'digest'
    | 'bytes'
    | 'fileName'
    | 'encoding'
    | 'layout'
    | 'mappingVersion'
    | 'asOf'
    | 'asOfFrom'
    | 'door'
    | 'filer'
    | 'replaces'
    | 'receivedAt'
    | 'rows'
  > {
  readonly headings: readonly string[];
  /** The topic whose numbers `filing opened` and `filing completed` take. */
  readonly filingsTopic: string;
  /** The filer says that he states the same bytes again on purpose. */
  readonly restate: boolean;
}

export type OpenedFiling =
  | { readonly kind: 'opened'; readonly filing: Filing }
  | { readonly kind: 'repeated'; readonly filing: Filing };

/** The counter of a registry's filing sequence. */
export function sequenceCounter(registry: string): string {
  return `sequence:${registry}`;
}

/** The counter of a topic's event numbers. */
export function numberCounter(topic: string): string {
  return `number:${topic}`;
}

async function insertFiling(
  transaction: Connection,
  file: NewFiling,
  restates: string | null,
): Promise<Filing> {
  const sequence = await issueNumbers(transaction, sequenceCounter(file.registry), 1);
  const number = await issueNumbers(transaction, numberCounter(file.filingsTopic), 2);
  const filing = filingId(file.registry, sequence);
  await execute(
    transaction,
    sql`INSERT INTO filings (filing, registry, sequence, state, digest, bytes, file_name, encoding, layout, headings,
          mapping_version, reading_version, as_of, as_of_from, door, filer, restates, replaces, opened_number,
          completed_number, received_at, rows)
        VALUES (${filing}, ${file.registry}, ${sequence}, 'spooled', ${file.digest}, ${file.bytes}, ${file.fileName},
          ${file.encoding}, ${file.layout}, ${JSON.stringify(file.headings)}, ${file.mappingVersion},
          ${file.mappingVersion}, ${file.asOf}, ${file.asOfFrom}, ${file.door}, ${file.filer}, ${restates},
          ${file.replaces}, ${number}, ${number + 1}, ${file.receivedAt}, ${file.rows})`,
  );
  const opened = await queryRow<Filing>(
    transaction,
    sql`SELECT ${filingColumns} FROM filings WHERE filing = ${filing}`,
  );
  if (opened === undefined) throw new Error(`${filing} was not stored`);
  return opened;
}

/**
 * Files a file: the same bytes filed before answer with that filing, unless it was withdrawn or the filer restates;
 * else the next sequence and numbers of the registry are issued and everything is stored that its events are
 * made of. Of two at once with the same bytes, one opens and the other is told that it repeats.
 */
export function openFiling(pool: Pool, file: NewFiling): Promise<OpenedFiling> {
  return withTransaction(pool, async (transaction) => {
    await lockTransaction(transaction, `digest:${file.registry}:${file.digest}`);
    const before = await findRepeated(transaction, file.registry, file.digest);
    if (before !== undefined && !file.restate) return { kind: 'repeated', filing: before };
    return { kind: 'opened', filing: await insertFiling(transaction, file, before?.filing ?? null) };
  });
}
