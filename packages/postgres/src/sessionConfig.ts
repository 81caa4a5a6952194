import type { PoolConfig } from 'pg';

/** Where and as whom a session works. */
export interface SessionOptions {
  /** A `postgresql://` URL; `sslmode`, `sslrootcert`, `sslcert` and `sslkey` in it are honoured. */
  readonly connectionString: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Schemas in order; unqualified names are looked up in them, and made in the first. */
  readonly searchPath?: readonly string[];
  /** Further settings of each session, such as `statement_timeout: '30s'`. */
  readonly settings?: Readonly<Record<string, string>>;
}

function startupOption([name, value]: readonly [string, string]): string {
  return `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`;
}

/** A quoted SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The configuration of pg for such sessions: settings travel in the startup message and cost no round trip. */
export function sessionConfig(options: SessionOptions): PoolConfig {
  const url = new URL(options.connectionString);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  const settings = {
    TimeZone: 'UTC',
    ...(options.searchPath === undefined
      ? {}
      : { search_path: options.searchPath.map(quoteIdentifier).join(',') }),
    ...options.settings,
  };
  return {
    connectionString: url.href,
    application_name: options.applicationName,
    options: [...(given === null ? [] : [given]), ...Object.entries(settings).map(startupOption)].join(' '),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
}
