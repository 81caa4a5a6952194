import { type Connection, loadStatement, type Pool, query, queryRow } from '@liandong/postgres';
import type { FeedPlace } from './FeedPlace.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/feed/${name}.sql`, import.meta.url));
const movePublishedSql = load('movePublished');
const measureLagSql = load('measureLag');
const trimChangesSql = load('trimChanges');

/**
 * Puts down that the feed is published up to `to`, by whoever published from `from` on.
 * @returns false where it is published up to another place by now: somebody else publishes
 */
export async function movePublished(on: Pool | Connection, from: FeedPlace, to: FeedPlace): Promise<boolean> {
  const values = [from.feed, from.transaction, from.change, to.transaction, to.change];
  return (await query(on, movePublishedSql, values)).length === 1;
}

/** Changes that are written and not published yet (counted up to 100,000), and the age of the first, in seconds. */
export async function measureLag(
  on: Pool | Connection,
): Promise<{ readonly rows: number; readonly seconds: number }> {
  return (await queryRow<{ rows: number; seconds: number }>(on, measureLagSql)) ?? { rows: 0, seconds: 0 };
}

/** Forgets published changes beyond the newest `keep`; who comes with a place before them is told. Gives how many. */
export async function trimChanges(on: Pool | Connection, keep: number): Promise<number> {
  return (await queryRow<{ trimmed: number }>(on, trimChangesSql, [keep]))?.trimmed ?? 0;
}
