export { lockTransaction, lockTransactionShared, trySessionLock, unlockSession } from './advisoryLocks.ts';
export type { Connection, ObservedStatement, Pool } from './Connection.ts';
export { copyIn } from './copyIn.ts';
export { copyOut } from './copyOut.ts';
export { arrayLiteral, type CopyRow, type CopyValue, isStorableText } from './copyText.ts';
export { createPool, type PoolOptions } from './createPool.ts';
export { createPrismaAdapter } from './createPrismaAdapter.ts';
export { diffDatabase, draftMigration } from './diffDatabase.ts';
export { type DumpedTable, dumpTable, listTables, loadTable } from './dumpTables.ts';
export { ensureRoles } from './ensureRoles.ts';
export { executeScript } from './executeScript.ts';
export { loadStatement, type Statement } from './loadStatement.ts';
export { MigrationRefused, migrate } from './migrate.ts';
export { observePools } from './observePools.ts';
export {
  isCheckViolation,
  isConnectionLoss,
  isDeadlock,
  isForeignKeyViolation,
  isLockNotAvailable,
  isSerializationFailure,
  isUndefinedTable,
  isUniqueViolation,
  isWorthRetrying,
  PostgresError,
} from './PostgresError.ts';
export { execute, query, queryRow, readRows } from './query.ts';
export { type Migration, readMigrations } from './readMigrations.ts';
export { identifier, joinSql, type Sql, type SqlValue, sql } from './sql.ts';
export { withConnection, withTransaction } from './withTransaction.ts';
