/** Entry `@liandong/index-store/schema`: brings a database to the index's schema, and opens it. */
export { grantIndex } from './schema/grantIndex.ts';
export { indexMigrations, indexSchema, migrateIndex } from './schema/migrateIndex.ts';
export { openIndex } from './schema/openIndex.ts';
