import { createPool, type ObservedStatement, type Pool } from '@liandong/postgres';

/** Sessions that look into schema `intake`. */
export type IntakePool = Pool;

/** Opens a pool on schema `intake` of the hub's database; it connects when first used. */
export function openIntake(options: {
  readonly databaseUrl: string;
  readonly applicationName: string;
  readonly max?: number;
  readonly observe?: (statement: ObservedStatement) => void;
  readonly onIdleError?: (error: Error) => void;
}): IntakePool {
  return createPool({
    connectionString: options.databaseUrl,
    applicationName: options.applicationName,
    searchPath: ['intake'],
    max: options.max ?? 4,
    ...(options.observe === undefined ? {} : { observe: options.observe }),
    ...(options.onIdleError === undefined ? {} : { onIdleError: options.onIdleError }),
  });
}
