import { type Connection, loadStatement, type Pool, queryRow } from '@liandong/postgres';
import type { FeedPlace } from './FeedPlace.ts';

const readEdgesSql = loadStatement(new URL('../../sql/feed/readEdges.sql', import.meta.url));

/** The places that a reader can begin at. */
export interface FeedEdges {
  /** Before the first change that is kept. */
  readonly start: FeedPlace;
  /** Behind every change that can be read now; what is read of the index after it is at least as new. */
  readonly end: FeedPlace;
  /** Behind the last change that was published to the log. */
  readonly published: FeedPlace;
}

/** Where the feed begins, ends and is published up to, of one moment. */
export async function readEdges(on: Pool | Connection): Promise<FeedEdges> {
  const row = await queryRow<Record<string, string>>(on, readEdgesSql);
  if (row === undefined) throw new Error('the feed has no row of its own; the index was not migrated');
  const place = (transaction = '0', change = '0'): FeedPlace => ({
    feed: row.feed ?? '',
    transaction,
    change,
  });
  return {
    start: place(row.firstTransaction, row.firstChange),
    end: place(row.horizon),
    published: place(row.publishedTransaction, row.publishedChange),
  };
}
