import { fileURLToPath } from 'node:url';
import type { CreateToken } from '@liandong/contracts/api';
import { createTestDatabase } from '@liandong/devstack';
import { diffDatabase, execute, query, sql, withConnection } from '@liandong/postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  authenticate,
  claimRequest,
  createToken,
  finishRequest,
  issueNumber,
  listTokens,
  raiseCounter,
  readRequest,
  requestRebuild,
  revokeToken,
} from './index.ts';
import { migrateAccess } from './migrateAccess.ts';
import { type AccessPool, openAccess } from './openAccess.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: AccessPool;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  await migrateAccess(database.url);
  pool = openAccess({ databaseUrl: database.url, applicationName: 'tests' });
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});
beforeEach(async () => {
  await execute(pool, sql`TRUNCATE principals, tokens, counters, requests`);
});

const committee: CreateToken = {
  label: '社会组织党委',
  grant: { role: 'committee', line: 'social-organization', division: '410305' },
  until: '2026-12-31',
};

describe('the schema', () => {
  it('is what schema.prisma says', async () => {
    const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));
    const options = { connectionString: database.url, schema: 'access', schemaFile };
    expect(await diffDatabase(options)).toBe('');
  });

  it.each([
    ['an operator with a division', 'operator', null, null, '410300'],
    ['a territory without one', 'territory', null, null, null],
    ['a department with a line', 'department', 'civil-affairs', 'internet', null],
    ['a role that is none', 'mayor', null, null, null],
  ])('refuses %s', async (_, role, registry, line, division) => {
    await expect(
      execute(
        pool,
        sql`INSERT INTO principals (label, role, registry, line, division, created_by)
            VALUES ('', ${role}, ${registry}, ${line}, ${division}, 'test')`,
      ),
    ).rejects.toThrow('principals_grant');
  });
});

describe('a token', () => {
  it.each<CreateToken['grant']>([
    { role: 'department', registry: 'civil-affairs' },
    { role: 'committee', line: 'internet' },
    { role: 'committee', line: 'internet', division: '410305' },
    { role: 'territory', division: '410305001' },
    { role: 'operator' },
  ])('speaks for the principal it was made for: %o', async (grant) => {
    const { token, principal } = await createToken(pool, { ...committee, grant }, 'hub');
    expect(principal).toMatchObject({ label: committee.label, grant, until: committee.until });
    expect(await authenticate(pool, token, '2026-11-24')).toEqual({ kind: 'principal', principal });
  });

  it('is not in the database', async () => {
    const { token } = await createToken(pool, committee, 'hub');
    expect(token).toMatch(/^ld_[\w-]{43}$/);
    const kept = await query(pool, sql`SELECT to_jsonb(t) || to_jsonb(p) FROM tokens t, principals p`);
    expect(JSON.stringify(kept)).not.toContain(token.slice(3));
  });

  it('holds on its last day and not on the next', async () => {
    const { token } = await createToken(pool, committee, 'hub');
    expect(await authenticate(pool, token, '2026-12-31')).toMatchObject({ kind: 'principal' });
    expect(await authenticate(pool, token, '2027-01-01')).toEqual({
      kind: 'refused',
      reason: 'expired',
    });
  });

  it('that is revoked ends at once, and alone', async () => {
    const first = await createToken(pool, committee, 'hub');
    const second = await createToken(pool, committee, first.principal.id);
    expect(await revokeToken(pool, first.principal.id)).toEqual({ kind: 'revoked' });
    expect(await authenticate(pool, first.token, '2026-11-24')).toEqual({
      kind: 'refused',
      reason: 'revoked',
    });
    expect(await authenticate(pool, second.token, '2026-11-24')).toMatchObject({
      kind: 'principal',
    });
    const listed = await listTokens(pool);
    expect(listed.filter((entry) => entry.revokedAt !== null).map((entry) => entry.id)).toEqual([
      first.principal.id,
    ]);
  });

  it('that nobody made, and a revocation of nobody, are answered as such', async () => {
    expect(await authenticate(pool, 'ld_made-up', '2026-11-24')).toEqual({
      kind: 'refused',
      reason: 'unknown',
    });
    expect(await revokeToken(pool, 'not even an id')).toEqual({ kind: 'not-found' });
  });
});

describe('a number', () => {
  it('is never issued twice, whoever asks at the same time', async () => {
    const numbers = await Promise.all(Array.from({ length: 30 }, () => issueNumber(pool, 'decisions')));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it('is above what the log holds, and a lower claim changes nothing', async () => {
    await raiseCounter(pool, 'decisions', 41);
    await raiseCounter(pool, 'decisions', 7);
    expect(await issueNumber(pool, 'decisions')).toBe(42);
    expect(await issueNumber(pool, 'decisions', 100)).toBe(100);
    expect(await issueNumber(pool, 'decisions', 5)).toBe(101);
  });
});

describe('a request for a rebuild', () => {
  it('that waits answers for a second one', async () => {
    const [first, second] = await Promise.all([requestRebuild(pool, 'a'), requestRebuild(pool, 'b')]);
    expect(second.request).toBe(first.request);
  });

  it('is taken by one, finished, and then another can be made', async () => {
    const { request } = await requestRebuild(pool, 'a');
    await withConnection(pool, async (connection) => {
      expect(await claimRequest(connection, 'rebuild')).toMatchObject({ request, state: 'running' });
      const other = await withConnection(pool, (beside) => claimRequest(beside, 'rebuild'));
      expect(other).toBeUndefined();
      await finishRequest(connection, request, { state: 'done', detail: '第 2 代' });
    });
    expect(await readRequest(pool, request)).toMatchObject({ state: 'done', detail: '第 2 代' });
    expect((await requestRebuild(pool, 'a')).request).toBeGreaterThan(request);
  });

  it('comes back when its claimant dies', async () => {
    const { request } = await requestRebuild(pool, 'a');
    const died = withConnection(pool, async (connection) => {
      await claimRequest(connection, 'rebuild');
      await query(connection, sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(died).rejects.toThrow('57P01');
    await expect
      .poll(() => withConnection(pool, (connection) => claimRequest(connection, 'rebuild')))
      .toMatchObject({ request, state: 'running' });
  });

  it('that nobody made is undefined', async () => {
    expect(await readRequest(pool, 1)).toBeUndefined();
  });
});
