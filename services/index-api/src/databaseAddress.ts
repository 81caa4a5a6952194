/** Where a database is, without who may use it: `postgresql://host:port/name`. */
export function databaseAddress(databaseUrl: string): string {
  const { protocol, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${host}${pathname}`;
}
