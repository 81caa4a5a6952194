import { createPool, type ObservedStatement, type Pool } from '@liandong/postgres';

/** Sessions that look into schema `access`. */
export type AccessPool = Pool;

/** Opens a pool on schema `access` of the hub's database; it connects when first used. */
export function openAccess(options: {
  readonly databaseUrl: string;
  readonly applicationName: string;
  readonly max?: number;
  readonly observe?: (statement: ObservedStatement) => void;
}): AccessPool {
  return createPool({
    connectionString: options.databaseUrl,
    applicationName: options.applicationName,
    searchPath: ['access'],
    max: options.max ?? 4,
    ...(options.observe === undefined ? {} : { observe: options.observe }),
  });
}
