import { createPool, type Pool, type PoolOptions } from '@liandong/postgres';
import { indexSchema } from './migrateIndex.ts';

/** Sessions on the index; statements name no schema, the search path does. */
export function openIndex(options: Omit<PoolOptions, 'searchPath'> & { readonly schema?: string }): Pool {
  const { schema = indexSchema, ...rest } = options;
  return createPool({ ...rest, searchPath: [schema, 'public'] });
}
