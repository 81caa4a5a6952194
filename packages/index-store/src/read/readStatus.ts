import { type Connection, type Pool, queryRow, sql } from '@liandong/postgres';

/** How far the index is. */
export interface IndexStatus {
  readonly generation: number;
  /** Of each partition that anything was taken from, the offset to be read next. */
  readonly positions: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly next: number;
  }[];
  /** Pieces of work that events left behind and that are not done yet. */
  readonly marks: number;
}

/** The build of the index, its place in the log, and what waits to be folded anew; all of one moment. */
export async function readStatus(on: Pool | Connection): Promise<IndexStatus> {
  const row = await queryRow<IndexStatus>(
    on,
    sql`
      SELECT
        (SELECT max(generation) FROM generations) AS generation,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'topic', topic, 'partition', partition, 'next', next_offset)), '[]') FROM positions) AS positions,
        (SELECT count(*) FROM marks) AS marks`,
  );
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}
