import pg from 'pg';

/**
 * A statement failed. Carries what is needed to act and nothing of the data: PostgreSQL's detail, context and quoted
 * values are left out, since they would repeat a person's data in a log.
 */
export class PostgresError extends Error {
  /** Five characters, PostgreSQL documentation appendix A; `08000` for a lost connection. */
  readonly sqlstate: string;
  /** The statement's name, or the beginning of its text. */
  readonly statement: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;

  constructor(message: string, sqlstate: string, statement: string, about: Partial<pg.DatabaseError> = {}) {
    super(message);
    this.name = 'PostgresError';
    this.sqlstate = sqlstate;
    this.statement = statement;
    this.constraint = about.constraint;
    this.table = about.table;
    this.column = about.column;
  }
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
const connectionMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|write after end|Connection ended)/;

/** What pg threw, as a PostgresError; anything that is no failure of the server or the connection stays as it is. */
export function toPostgresError(error: unknown, statement: string): unknown {
  if (error instanceof pg.DatabaseError) {
    const { code = 'XX000' } = error;
    const withoutValues = error.message.replace(/: ".*$/s, '');
    return new PostgresError(`${statement}: ${withoutValues} (${code})`, code, statement, error);
  }
  if (!(error instanceof Error) || error instanceof PostgresError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (connectionCodes.has(code) || connectionMessages.test(error.message))
    return new PostgresError(`${statement}: ${error.message || code}`, '08000', statement);
  return error;
}

function hasState(error: unknown, ...states: readonly string[]): boolean {
  return error instanceof PostgresError && states.includes(error.sqlstate);
}

/** 23505: a row with this key is there already; `constraint` says which. */
export function isUniqueViolation(error: unknown, constraint?: string): error is PostgresError {
  return (
    hasState(error, '23505') &&
    (constraint === undefined || (error as PostgresError).constraint === constraint)
  );
}

/** 23503: what is referred to is not there. */
export function isForeignKeyViolation(error: unknown): error is PostgresError {
  return hasState(error, '23503');
}

/** 23514: a check constraint refused the row. */
export function isCheckViolation(error: unknown): error is PostgresError {
  return hasState(error, '23514');
}

/** 40001: another transaction came first; try again. */
export function isSerializationFailure(error: unknown): error is PostgresError {
  return hasState(error, '40001');
}

/** 40P01: rolled back so that another could go on; try again. */
export function isDeadlock(error: unknown): error is PostgresError {
  return hasState(error, '40P01');
}

/** 55P03: NOWAIT or lock_timeout gave up. */
export function isLockNotAvailable(error: unknown): error is PostgresError {
  return hasState(error, '55P03');
}

/** 42P01: no such table; usually a database that was not migrated. */
export function isUndefinedTable(error: unknown): error is PostgresError {
  return hasState(error, '42P01');
}

/** The session is gone, or the server is stopping, starting or full: whether a commit arrived is not known. */
export function isConnectionLoss(error: unknown): error is PostgresError {
  return (
    error instanceof PostgresError &&
    (error.sqlstate.startsWith('08') || hasState(error, '57P01', '57P02', '57P03', '57P05', '53300', '25P03'))
  );
}

/** The same transaction may succeed if it is run again from its beginning. */
export function isWorthRetrying(error: unknown): error is PostgresError {
  return (
    isSerializationFailure(error) || isDeadlock(error) || isLockNotAvailable(error) || isConnectionLoss(error)
  );
}
