import { readFileSync } from 'node:fs';

/** A static statement: its name is that of its file, of the prepared statement, of the metric and of the trace line. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const loaded = new Map<string, Statement & { readonly href: string }>();

/** `…/sql/apply/claimPositions.sql` is called `apply/claimPositions`. */
function statementName(url: URL): string {
  const name = /\/(?:sql\/)?([^/]+|(?<=\/sql\/).+)\.sql$/.exec(decodeURIComponent(url.pathname))?.[1];
  if (name === undefined) throw new Error(`${url.pathname} is no .sql file`);
  return name;
}

/**
 * Reads a `.sql` file once, when its module is loaded: `loadStatement(new URL('../sql/apply/x.sql', import.meta.url))`.
 * The name is the path below the folder `sql`. Run with `query` it is prepared under that name once a session.
 * @throws when the file is missing, two files would share one name, or the name exceeds PostgreSQL's 63 bytes
 */
export function loadStatement(url: URL): Statement {
  const name = statementName(url);
  const known = loaded.get(name);
  if (known !== undefined) {
    if (known.href === url.href) return known;
    throw new Error(`Two statements are called ${name}: ${known.href} and ${url.href}`);
  }
  if (Buffer.byteLength(name) > 63) throw new Error(`The statement's name ${name} is longer than 63 bytes`);
  const statement = { name, text: readFileSync(url, 'utf8'), href: url.href };
  loaded.set(name, statement);
  return statement;
}
