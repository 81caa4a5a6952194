import type { Pool as PgPool, PoolClient } from 'pg';

/** What was run, for metrics: seconds in all, rows returned or changed. `name` is the statement's file. */
export interface ObservedStatement {
  readonly name: string;
  readonly seconds: number;
  readonly rows: number;
  readonly failed: boolean;
}

export type Observe = (statement: ObservedStatement) => void;

/** The key under which a connection keeps pg's client; not exported, so that nobody else speaks pg. */
export const client: unique symbol = Symbol('client');
export const driver: unique symbol = Symbol('driver');

/** One session of PostgreSQL, taken by `withConnection` or `withTransaction`; of no use after their function ends. */
export interface Connection {
  readonly [client]: PoolClient;
  readonly observe: Observe | undefined;
}

/** Sessions of one database. */
export interface Pool {
  readonly [driver]: PgPool;
  readonly observe: Observe | undefined;
  /** Waits for what is under way and closes every session. */
  readonly close: () => Promise<void>;
  readonly sessions: () => { readonly open: number; readonly idle: number; readonly waiting: number };
}
