import type { OrganizationScope } from '@liandong/authority';
import type { OrganizationFilter } from '@liandong/contracts/api';
import type { OrganizationRow } from '@liandong/contracts/index';
import { type Connection, type Pool, query, type Sql, sql } from '@liandong/postgres';
import { type Cursor, decodeCursor, encodeCursor } from './Cursor.ts';
import { organizationColumns } from './organizationColumns.ts';
import { organizationFilter } from './organizationFilter.ts';
import { withinScope } from './withinScope.ts';

/** An organization of a list, with the name of its node; null where the edition in force has none. */
export interface ListedOrganization extends OrganizationRow {
  readonly divisionName: string | null;
}

/** The statement of a page; one row more than asked for says that there is another page. */
export function listOrganizationsSql(
  scope: OrganizationScope,
  filter: OrganizationFilter,
  after: Cursor | undefined,
  limit: number,
): Sql {
  const place =
    after === undefined
      ? sql`true`
      : sql`(division, code, organization_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`;
  return sql`
    SELECT o.*, d.name AS "divisionName"
    FROM (
      SELECT ${organizationColumns} FROM organizations
      WHERE ${withinScope(scope)} AND ${organizationFilter(filter)} AND ${place}
      ORDER BY organizations.division, organizations.code, organizations.organization_id
      LIMIT ${limit + 1}
    ) o LEFT JOIN divisions d ON d.code = o.division
    ORDER BY o.division, o.code, o."organizationId"`;
}

/**
 * A page of the scope's organizations, ordered by division, code and id, which no change of another row moves.
 * @param cursor the `next` of the page before
 */
export async function listOrganizations(
  on: Pool | Connection,
  scope: OrganizationScope,
  filter: OrganizationFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<
  | { readonly kind: 'page'; readonly items: readonly ListedOrganization[]; readonly next: string | null }
  | { readonly kind: 'bad-cursor' }
> {
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor);
  if (page.cursor !== undefined && after === undefined) return { kind: 'bad-cursor' };
  const rows = await query<ListedOrganization>(on, listOrganizationsSql(scope, filter, after, page.limit));
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (rows.length <= page.limit || last === undefined) return { kind: 'page', items, next: null };
  return { kind: 'page', items, next: encodeCursor([last.division, last.code, last.organizationId]) };
}
