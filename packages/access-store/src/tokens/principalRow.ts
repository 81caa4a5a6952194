import { Grant, type Principal } from '@liandong/contracts/api';
import { sql } from '@liandong/postgres';

/** A principal with its token's end, as the database has them. */
export interface PrincipalRow {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly registry: string | null;
  readonly line: string | null;
  readonly division: string | null;
  readonly until: string;
}

/** The columns of a PrincipalRow, from `principals p` joined with `tokens t`. */
export const principalColumns = sql`p.principal_id AS id, p.label, p.role, p.registry, p.line, p.division, t.until`;

/** The principal of a row. @throws when the row holds no grant, which the table's check forbids */
export function toPrincipal(row: PrincipalRow): Principal {
  const said = Object.entries({ registry: row.registry, line: row.line, division: row.division });
  const grant = Grant.parse({
    role: row.role,
    ...Object.fromEntries(said.filter(([, value]) => value !== null)),
  });
  return { id: row.id, label: row.label, grant, until: row.until };
}
