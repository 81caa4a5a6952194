import { type Connection, type Pool, query, sql } from '@liandong/postgres';

/** The rule set or the edition of divisions in force. */
export interface ReadActivation {
  readonly kind: 'rules' | 'divisions';
  readonly number: number;
  readonly version: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly digest: string;
}

/** What is in force; a kind of which nothing was activated is missing. */
export function readActivations(on: Pool | Connection): Promise<readonly ReadActivation[]> {
  return query<ReadActivation>(on, sql`SELECT kind, number, version, digest FROM activations`);
}
