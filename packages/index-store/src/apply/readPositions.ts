import { type Connection, type Pool, query, sql } from '@liandong/postgres';

/** How far a partition is in the index. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly next_offset: number;
  readonly cluster_id: string;
  readonly first_message: string;
}

/** The positions of all partitions that the index has taken anything from. */
export function readPositions(on: Pool | Connection): Promise<readonly Position[]> {
  return query<Position>(
    on,
    sql`SELECT topic, partition, next_offset, cluster_id, first_message FROM positions`,
  );
}
