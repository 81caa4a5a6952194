import { type Connection, executeScript, loadStatement } from '@liandong/postgres';

const script = loadStatement(new URL('../sql/grantAccess.sql', import.meta.url));

/** Gives each program's role what it may do in schema `access`, and no more; the roles are there. */
export function grantAccess(on: Connection): Promise<void> {
  return executeScript(on, script.text);
}
