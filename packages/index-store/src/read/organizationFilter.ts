import type { OrganizationFilter } from '@liandong/contracts/api';
import { parseFilingId } from '@liandong/contracts/events';
import { partyOrganizationKind } from '@liandong/merge';
import { joinSql, type Sql, sql } from '@liandong/postgres';
import { normalizeCode } from '@liandong/standards';
import { speakingKey } from '../apply/RecordState.ts';
import { withinNode } from './withinScope.ts';

/** A text as a pattern of LIKE that matches it literally. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The name contains the text, whatever the case of its letters, or the code begins with it. */
function matches(text: string): Sql {
  return sql`(name ILIKE ${`%${literally(text)}%`} OR code LIKE ${`${literally(normalizeCode(text))}%`})`;
}

/**
 * Something was said of it in this filing: by a record of its own, a member's that speaks of it, or a Party organization's
 * that covers it.
 */
function saidIn(filing: string): Sql {
  const said = parseFilingId(filing);
  if (said === undefined) return sql`false`;
  const lines = sql`events e JOIN records r USING (record_id)`;
  const ofFiling = sql`e.registry = ${said.registry} AND e.filing_sequence = ${said.sequence}`;
  return sql`organization_id IN (
    SELECT r.organization_id FROM ${lines} WHERE ${ofFiling} AND r.organization_id IS NOT NULL
    UNION ALL
    SELECT unit.organization_id
    FROM ${lines} JOIN record_keys speaks USING (record_id)
    JOIN record_keys named ON named.key = substr(speaks.key, ${speakingKey('').length + 1}::int)
    JOIN records unit ON unit.record_id = named.record_id
    WHERE ${ofFiling} AND r.kind = ${partyOrganizationKind} AND unit.organization_id IS NOT NULL)`;
}

/** The condition that a row of `organizations` is what was asked for; all that is named must hold. */
export function organizationFilter(filter: OrganizationFilter): Sql {
  const conditions = [
    filter.line === undefined ? undefined : sql`line = ${filter.line}`,
    filter.division === undefined ? undefined : withinNode(filter.division),
    filter.status === undefined ? undefined : sql`status = ${filter.status}`,
    filter.kind === undefined ? undefined : sql`kind = ${filter.kind}`,
    filter.filing === undefined ? undefined : saidIn(filter.filing),
    filter.text === undefined ? undefined : matches(filter.text.trim()),
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? sql`true` : joinSql(conditions, sql` AND `);
}
