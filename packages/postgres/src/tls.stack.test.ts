import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createPool } from './createPool.ts';
import { execute, query, queryRow } from './query.ts';
import { sql } from './sql.ts';

/** Self-signed, for `localhost`; the server's own authority then. */
const certificate = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
const names = ['-addext', 'subjectAltName=DNS:localhost'];

let folder: string;
const url = new URL(inject('databaseUrl'));

async function isEncrypted(
  parameters: Readonly<Record<string, string>>,
  host = 'localhost',
): Promise<boolean> {
  const address = new URL(url);
  address.hostname = host;
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const pool = createPool({ connectionString: address.href, applicationName: 'tests', max: 1 });
  try {
    const row = await queryRow<{ ssl: boolean }>(
      pool,
      sql`SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()`,
    );
    return row?.ssl ?? false;
  } finally {
    await pool.close();
  }
}

/** Node makes no certificates; without openssl there is nothing to be tried with. */
const isThere = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!isThere)('a server that offers TLS', () => {
  /** The shared server begins to offer TLS, which changes nothing for those who do not ask for it. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liandong-tls-'));
    for (const name of ['server', 'other'])
      execFileSync(
        'openssl',
        [
          'req',
          ...certificate,
          ...names,
          '-keyout',
          join(folder, `${name}.key`),
          '-out',
          join(folder, `${name}.pem`),
        ],
        { stdio: 'ignore' },
      );
    const pool = createPool({ connectionString: url.href, applicationName: 'tests', max: 1 });
    const [row] = await query<{ directory: string }>(
      pool,
      sql`SELECT current_setting('data_directory') AS directory`,
    );
    const directory = row?.directory ?? '';
    const { uid, gid } = statSync(directory);
    for (const name of ['server.key', 'server.pem']) {
      copyFileSync(join(folder, name), join(directory, name));
      chmodSync(join(directory, name), 0o600);
      chownSync(join(directory, name), uid, gid);
    }
    await execute(pool, sql`ALTER SYSTEM SET ssl_key_file = 'server.key'`);
    await execute(pool, sql`ALTER SYSTEM SET ssl_cert_file = 'server.pem'`);
    await execute(pool, sql`ALTER SYSTEM SET ssl = on`);
    await execute(pool, sql`SELECT pg_reload_conf()`);
    await pool.close();
    await vi.waitUntil(() => isEncrypted({ sslmode: 'no-verify' }).catch(() => false), { timeout: 20_000 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('with the authority of the server an address with sslmode=verify-full is spoken to by TLS', async () => {
    expect(await isEncrypted({ sslmode: 'verify-full', sslrootcert: join(folder, 'server.pem') })).toBe(true);
  });

  test('an authority that signed another certificate is refused', async () => {
    await expect(
      isEncrypted({ sslmode: 'verify-full', sslrootcert: join(folder, 'other.pem') }),
    ).rejects.toThrow(/self-signed|verif|signature/i);
  });

  test('a certificate for another name is refused', async () => {
    await expect(
      isEncrypted({ sslmode: 'verify-full', sslrootcert: join(folder, 'server.pem') }, '127.0.0.1'),
    ).rejects.toThrow(/altnames|does not match/i);
  });

  test('without sslmode nothing is encrypted: the address must ask for it', async () => {
    expect(await isEncrypted({})).toBe(false);
  });
});
