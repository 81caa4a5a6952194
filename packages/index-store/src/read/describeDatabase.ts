import { type Pool, queryRow, sql } from '@liandong/postgres';

/** The server and database that the hub lives in, as far as the hub's life depends on it. */
export interface DatabaseDescription {
  /** As `server_version_num`: 180004 is 18.4. */
  readonly version: number;
  readonly encoding: string;
  /** Of pg_trgm; null where it is not installed. */
  readonly trigrams: string | null;
  /** The server's clock, ISO 8601. */
  readonly now: string;
  /** Whether these sessions may do anything at all. */
  readonly superuser: boolean;
  /** Whether these sessions' role may write the index. */
  readonly writesIndex: boolean;
  /** Sessions that there are and that there may be. */
  readonly sessions: number;
  readonly maxSessions: number;
  /** Age in seconds of the oldest transaction that has written: it holds back the change feed. */
  readonly oldestWriterSeconds: number;
}

/** Looks at the server; of other roles' sessions only what every role may see. */
export async function describeDatabase(pool: Pool): Promise<DatabaseDescription> {
  const row = await queryRow<DatabaseDescription>(
    pool,
    sql`
      SELECT
        current_setting('server_version_num')::int AS version,
        current_setting('server_encoding') AS encoding,
        (SELECT extversion FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams,
        clock_timestamp() AS now,
        (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
        has_table_privilege(current_user, 'organizations', 'INSERT, UPDATE, DELETE') AS "writesIndex",
        (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS sessions,
        current_setting('max_connections')::int AS "maxSessions",
        (SELECT coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)), 0)::int
         FROM pg_stat_activity WHERE backend_xid IS NOT NULL) AS "oldestWriterSeconds"`,
  );
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}
