import type { OrganizationFilter } from '@liandong/contracts/api';
import { joinSql, type Sql, sql } from '@liandong/postgres';
import { normalizeCode } from '@liandong/standards';
import { withinNode } from './withinScope.ts';

/** A text as a pattern of LIKE that matches it literally. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The name contains the text, whatever the case of its letters, or the code begins with it. */
function matches(text: string): Sql {
  return sql`(name ILIKE ${`%${literally(text)}%`} OR code LIKE ${`${literally(normalizeCode(text))}%`})`;
}

/** The condition that a row of `organizations` is what was asked for; all that is named must hold. */
export function organizationFilter(filter: OrganizationFilter): Sql {
  const conditions = [
    filter.line === undefined ? undefined : sql`line = ${filter.line}`,
    filter.division === undefined ? undefined : withinNode(filter.division),
    filter.status === undefined ? undefined : sql`status = ${filter.status}`,
    filter.kind === undefined ? undefined : sql`kind = ${filter.kind}`,
    filter.text === undefined ? undefined : matches(filter.text.trim()),
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? sql`true` : joinSql(conditions, sql` AND `);
}
