import type { OrganizationScope } from '@liandong/authority';
import type { OrganizationRow } from '@liandong/contracts/index';
import { type Connection, type Pool, query, type Sql, sql } from '@liandong/postgres';
import { decodePlace, encodePlace, type FeedPlace } from '../feed/FeedPlace.ts';
import { placeAfter } from '../feed/readChanges.ts';
import { readEdges } from '../feed/readEdges.ts';
import { organizationFilter } from './organizationFilter.ts';
import { withinScope } from './withinScope.ts';

/** One side of a change, as far as the scope reaches it, with the name of its node. */
export interface ReadSide extends OrganizationRow {
  readonly divisionName: string | null;
}

/** A change as the scope may see it. */
export interface ReadChange {
  readonly organizationId: string;
  /** Null where there was none, or none within the scope. */
  readonly before: ReadSide | null;
  readonly after: ReadSide | null;
  /** Was it, is it in the list that was asked for? */
  readonly listedBefore: boolean;
  readonly listedAfter: boolean;
  /** Was it, is it anywhere in the index? */
  readonly existedBefore: boolean;
  readonly existsAfter: boolean;
  readonly merged: boolean;
  readonly mergedInto: string | null;
  readonly cause: string | null;
  readonly writtenAt: string;
}

interface PageRow extends Omit<ReadChange, 'before' | 'after'> {
  readonly feed: string;
  readonly horizon: string;
  readonly gone: boolean;
  readonly scanned: number;
  readonly lastTransaction: string | null;
  readonly lastChange: string | null;
  readonly transaction: string | null;
  readonly change: string;
  readonly before: string | null;
  readonly beforeName: string | null;
  readonly after: string | null;
  readonly afterName: string | null;
}

/** What a page costs at most: so many changes are looked at, of whomever; a page of nobody's is empty and goes on. */
const scannedAtMost = (limit: number): number => Math.max(500, 2 * limit);

/** A side of the change: whether the scope reaches it and whether it was asked for, by the conditions of every list. */
function side(text: Sql, scope: OrganizationScope, filter: Sql): Sql {
  return sql`LATERAL (
      SELECT ${withinScope(scope)} AS seen, ${filter} AS asked, d.name
      FROM jsonb_to_record(${text}::jsonb) AS unit(line text COLLATE "C", division text COLLATE "C")
      LEFT JOIN (SELECT code AS node, name FROM divisions) d ON d.node = unit.division
    )`;
}

function pageSql(scope: OrganizationScope, filter: Sql, place: FeedPlace, limit: number): Sql {
  const { transaction, change } = place;
  return sql`
    WITH edge AS (
      SELECT feed, pg_snapshot_xmin(pg_current_snapshot()) AS horizon,
        coalesce((trimmed_transaction, trimmed_change) > (${transaction}::xid8, ${change}::bigint), false)
          OR ${transaction}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) AS gone
      FROM feed
    ), scanned AS MATERIALIZED (
      SELECT c.* FROM edge CROSS JOIN LATERAL (
        SELECT * FROM changes
        WHERE (changes.transaction, changes.change) > (${transaction}::xid8, ${change}::bigint)
          AND changes.transaction < edge.horizon
        ORDER BY changes.transaction, changes.change
        LIMIT ${scannedAtMost(limit)}
      ) c
    ), last AS (
      SELECT transaction, change FROM scanned ORDER BY scanned.transaction DESC, scanned.change DESC LIMIT 1
    ), page AS (
      SELECT
        s.transaction, s.change, s.organization_id AS "organizationId", s.written_at AS "writtenAt",
        CASE WHEN b.seen THEN s.before END AS before, b.name AS "beforeName",
        CASE WHEN a.seen THEN s.after END AS after, a.name AS "afterName",
        coalesce(b.seen AND b.asked, false) AS "listedBefore", coalesce(a.seen AND a.asked, false) AS "listedAfter",
        s.before IS NOT NULL AS "existedBefore", s.after IS NOT NULL AS "existsAfter",
        s.merged_into IS NOT NULL AS merged, target.id AS "mergedInto",
        CASE WHEN a.seen OR target.id IS NOT NULL THEN s.cause END AS cause
      FROM scanned s
      LEFT JOIN ${side(sql`s.before`, scope, filter)} b ON s.before IS NOT NULL
      LEFT JOIN ${side(sql`s.after`, scope, filter)} a ON s.after IS NOT NULL
      LEFT JOIN LATERAL (
        SELECT organization_id AS id FROM organizations
        WHERE organization_id = s.merged_into AND ${withinScope(scope)}
      ) target ON s.merged_into IS NOT NULL
      WHERE (b.seen AND b.asked) OR (a.seen AND a.asked)
      ORDER BY s.transaction, s.change
      LIMIT ${limit}
    )
    SELECT
      edge.feed, edge.horizon::text AS horizon, edge.gone, (SELECT count(*) FROM scanned) AS scanned,
      last.transaction::text AS "lastTransaction", last.change::text AS "lastChange",
      page.*, page.transaction::text AS transaction, page.change::text AS change
    FROM edge LEFT JOIN last ON true LEFT JOIN page ON true
    ORDER BY page.transaction, page.change`;
}

/** Columns that changes lack which were written before there were any. */
const laterColumns = {
  rosterFormal: null,
  rosterProbationary: null,
  rosterElsewhere: null,
  rosterFloating: null,
  partyOrganizations: 0,
};

function toSide(text: string | null, divisionName: string | null): ReadSide | null {
  return text === null ? null : { ...laterColumns, ...(JSON.parse(text) as OrganizationRow), divisionName };
}

/**
 * The changes after a cursor that touch the list of a scope and filter, in the feed's order, at most `limit`: no
 * committed change is skipped. `next` is always given; `passed` counts the changes that were looked at.
 * @param cursor the `next` of a page before; `start` for the first change kept; none for the end of now
 */
export async function readCoverageChanges(
  on: Pool | Connection,
  scope: OrganizationScope,
  filter: { readonly division?: string | undefined; readonly line?: string | undefined },
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<
  | {
      readonly kind: 'page';
      readonly changes: readonly ReadChange[];
      readonly next: string;
      readonly complete: boolean;
      readonly passed: number;
    }
  | { readonly kind: 'bad-cursor' }
  | { readonly kind: 'cursor-gone' }
> {
  if (cursor === undefined) {
    const { end } = await readEdges(on);
    return { kind: 'page', changes: [], next: encodePlace(end), complete: true, passed: 0 };
  }
  const place = cursor === 'start' ? (await readEdges(on)).start : decodePlace(cursor);
  if (place === undefined) return { kind: 'bad-cursor' };
  const { division, line } = filter;
  const conditions = organizationFilter({
    ...(division === undefined ? {} : { division }),
    ...(line === undefined ? {} : { line }),
  });
  const rows = await query<PageRow>(on, pageSql(scope, conditions, place, limit));
  const [edge] = rows;
  if (edge === undefined || edge.gone || edge.feed !== place.feed) return { kind: 'cursor-gone' };
  const found = rows.filter((row) => row.transaction !== null);
  const complete = found.length < limit && edge.scanned < scannedAtMost(limit);
  return {
    kind: 'page',
    changes: found.map((row) => ({
      ...row,
      before: toSide(row.before, row.beforeName),
      after: toSide(row.after, row.afterName),
    })),
    next: encodePlace(placeAfter(edge, complete ? undefined : lastOf(edge, found, limit))),
    complete,
    passed: edge.scanned,
  };
}

/** Where a page ends that is not the last: behind its last change, or, where it is not full, behind all looked at. */
function lastOf(edge: PageRow, found: readonly PageRow[], limit: number) {
  const last = found.at(-1);
  if (found.length === limit && last !== undefined)
    return { transaction: last.transaction ?? '0', change: last.change };
  return { transaction: edge.lastTransaction ?? '0', change: edge.lastChange ?? '0' };
}
