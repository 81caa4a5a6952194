import { createPool, type ObservedStatement, type Pool } from '@liandong/postgres';

/** Sessions that read schema `index` and cannot write. */
export type IndexReader = Pool;

/** Opens a pool on schema `index` of the hub's database, read-only; it connects when first used. */
export function openIndexReader(options: {
  readonly databaseUrl: string;
  readonly applicationName: string;
  readonly max?: number;
  readonly observe?: (statement: ObservedStatement) => void;
}): IndexReader {
  return createPool({
    connectionString: options.databaseUrl,
    applicationName: options.applicationName,
    searchPath: ['index', 'public'],
    settings: { default_transaction_read_only: 'on', statement_timeout: '30s' },
    max: options.max ?? 8,
    ...(options.observe === undefined ? {} : { observe: options.observe }),
  });
}
