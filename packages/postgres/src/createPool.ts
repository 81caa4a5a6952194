import pg from 'pg';
import { driver, type ObservedStatement, type Pool } from './Connection.ts';
import { typeParsers } from './parseTypes.ts';
import { type SessionOptions, sessionConfig } from './sessionConfig.ts';

export interface PoolOptions extends SessionOptions {
  /** The most sessions at a time. */
  readonly max: number;
  /** Called after each statement; the place of the metrics. */
  readonly observe?: (statement: ObservedStatement) => void;
  /** Called when an idle session is lost; the next statement opens another. */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool of sessions; it connects when first used. Values come back as `parseTypes.ts` says. */
export function createPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({ ...sessionConfig(options), max: options.max, types: typeParsers });
  pool.on('error', (error) => options.onIdleError?.(error));
  return {
    [driver]: pool,
    observe: options.observe,
    close: () => pool.end(),
    sessions: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}
