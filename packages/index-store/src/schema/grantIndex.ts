import { type Connection, executeScript, loadStatement } from '@liandong/postgres';

const script = loadStatement(new URL('../../sql/grants/grantIndex.sql', import.meta.url));

/** Gives each program's role what it may do in schema `index`, and no more; the roles are there. */
export function grantIndex(on: Connection): Promise<void> {
  return executeScript(on, script.text);
}
