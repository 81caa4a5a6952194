import {
  type Connection,
  lockTransaction,
  type Pool,
  queryRow,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { type Filing, filingColumns, type SpooledFiling } from './Filing.ts';
import { issueNumbers } from './issueNumbers.ts';

/** What the look at a file's rows gave. */
export interface LookedAt {
  readonly layout: string;
  readonly headings: readonly string[];
  readonly mappingVersion: number;
  readonly rows: number;
  /** The topic whose numbers `filing opened` and `filing completed` take. */
  readonly filingsTopic: string;
}

/** The counter of a topic's event numbers. */
export function numberCounter(topic: string): string {
  return `number:${topic}`;
}

/** The filing that a restated one states again: the newest of the same bytes before it of which anything was published. */
async function restated(transaction: Connection, { registry, digest, sequence }: SpooledFiling) {
  const before = await queryRow<{ filing: string }>(
    transaction,
    sql`SELECT filing FROM filings WHERE registry = ${registry} AND digest = ${digest} AND sequence < ${sequence}
          AND NOT withdrawn AND state IN ('publishing', 'acknowledged') ORDER BY sequence DESC LIMIT 1`,
  );
  return before?.filing ?? null;
}

/**
 * Opens a filing whose rows were looked at: issues the numbers of its events, and stores all that they are made of.
 * Called once, under the filing's lock.
 */
export function openFiling(pool: Pool, spooled: SpooledFiling, looked: LookedAt): Promise<Filing> {
  return withTransaction(pool, async (transaction) => {
    await lockTransaction(transaction, `digest:${spooled.registry}:${spooled.digest}`);
    const restates = spooled.restate ? await restated(transaction, spooled) : null;
    const number = await issueNumbers(transaction, numberCounter(looked.filingsTopic), 2);
    const opened = await queryRow<Filing>(
      transaction,
      sql`UPDATE filings SET state = 'publishing', layout = ${looked.layout},
            headings = ${JSON.stringify(looked.headings)}, mapping_version = ${looked.mappingVersion},
            reading_version = ${looked.mappingVersion}, restates = ${restates}, opened_number = ${number},
            completed_number = ${number + 1}, rows = ${looked.rows}
          WHERE filing = ${spooled.filing} AND state = 'spooled' RETURNING ${filingColumns}`,
    );
    if (opened === undefined) throw new Error(`${spooled.filing} is not there to be opened`);
    return opened;
  });
}
