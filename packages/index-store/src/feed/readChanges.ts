import type { OrganizationRow } from '@liandong/contracts/index';
import { type Connection, loadStatement, type Pool, query } from '@liandong/postgres';
import type { FeedPlace } from './FeedPlace.ts';

const readChangesSql = loadStatement(new URL('../../sql/feed/readChanges.sql', import.meta.url));

/** One organization as it was and is; null where it was not yet, or is no more. */
export interface FeedChange {
  readonly transaction: string;
  readonly change: string;
  readonly organizationId: string;
  readonly before: OrganizationRow | null;
  readonly after: OrganizationRow | null;
  /** The organization that its records belong to now, where it is no more. */
  readonly mergedInto: string | null;
  /** `<filing>#<line>` of the newest statement that led to it, where one did. */
  readonly cause: string | null;
  /** When it was written, ISO 8601 in UTC. */
  readonly writtenAt: string;
}

/** What lies after a place. `complete`: no committed change is left behind it; `next` is then the end itself. */
export type FeedPage =
  | {
      readonly kind: 'page';
      readonly changes: readonly FeedChange[];
      readonly next: FeedPlace;
      readonly complete: boolean;
    }
  | { readonly kind: 'gone' };

interface PageRow {
  readonly feed: string;
  readonly horizon: string;
  readonly gone: boolean;
  readonly transaction: string | null;
  readonly change: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The next changes of the feed, at most `limit`. Pages put together are the whole: no change is skipped, however late
 * it commits, and none comes twice. A change that an older open transaction holds back comes on a later page.
 */
export async function readChanges(on: Pool | Connection, place: FeedPlace, limit: number): Promise<FeedPage> {
  const rows = await query<PageRow & Omit<FeedChange, 'before' | 'after'>>(on, readChangesSql, [
    place.transaction,
    place.change,
    limit,
  ]);
  const [edge] = rows;
  if (edge === undefined || edge.gone || edge.feed !== place.feed) return { kind: 'gone' };
  const changes = rows
    .filter((row) => row.transaction !== null)
    .map(({ feed: _feed, horizon: _horizon, gone: _gone, before, after, ...change }): FeedChange => {
      const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as OrganizationRow));
      return { ...change, before: parse(before), after: parse(after) };
    });
  const last = changes.at(-1);
  const complete = changes.length < limit || last === undefined;
  return { kind: 'page', changes, complete, next: placeAfter(edge, complete ? undefined : last) };
}

/** The place behind the last change of a page, or, where all were read, before the first that may yet come. */
export function placeAfter(
  edge: { readonly feed: string; readonly horizon: string },
  last: { readonly transaction: string; readonly change: string } | undefined,
): FeedPlace {
  const { transaction, change } = last ?? { transaction: edge.horizon, change: '0' };
  return { feed: edge.feed, transaction, change };
}
