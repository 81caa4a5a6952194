import { createPool, type Pool, type PoolOptions } from '@liandong/postgres';
import { indexSchema } from './migrateIndex.ts';

/**
 * A random page costs little more than the next one: what is looked up lies in memory or on a solid disk. With
 * PostgreSQL's 4 a batch of 100 events read tables of 20,000 rows from end to end (batchCost.stack.test.ts).
 */
const settings = { random_page_cost: '1.1' };

/** Sessions on the index; statements name no schema, the search path does. */
export function openIndex(options: Omit<PoolOptions, 'searchPath'> & { readonly schema?: string }): Pool {
  const { schema = indexSchema, ...rest } = options;
  return createPool({ ...rest, searchPath: [schema, 'public'], settings: { ...settings, ...rest.settings } });
}
