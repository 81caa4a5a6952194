import { type Pool, queryRow, sql } from '@liandong/postgres';

/** Persons on the rosters of all registries. */
export interface MemberFigures {
  readonly persons: number;
  readonly formal: number;
  readonly probationary: number;
  readonly floating: number;
  /** On the rosters of more than one organization. */
  readonly severalOrganizations: number;
  /** Whose relation more than one organization claims. */
  readonly contradicting: number;
}

/** Counts the whole city's members; reads them all, so it is for who asks now and then. */
export async function summarizeMembers(pool: Pool): Promise<MemberFigures> {
  const figures = await queryRow<MemberFigures>(
    pool,
    sql`
      SELECT count(*) AS persons,
        count(*) FILTER (WHERE member_type = 'formal') AS formal,
        count(*) FILTER (WHERE member_type = 'probationary') AS probationary,
        count(*) FILTER (WHERE floating) AS floating,
        count(*) FILTER (WHERE organizations > 1) AS "severalOrganizations",
        count(*) FILTER (WHERE affiliations > 1) AS contradicting
      FROM members`,
  );
  if (figures === undefined) throw new Error('a count has one row');
  return figures;
}
