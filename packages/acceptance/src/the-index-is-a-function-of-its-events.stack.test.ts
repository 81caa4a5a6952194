import { createTestDatabase } from '@liandong/devstack';
import { digestOracle, oracleIndex } from '@liandong/index-store/oracle';
import { checkIndex, digestIndex } from '@liandong/index-store/read';
import { migrateIndex, openIndex } from '@liandong/index-store/schema';
import { type Pool, query, sql } from '@liandong/postgres';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { emptyIndex, takeBatches, workMarks } from './applyInMemory.ts';
import { arbitraryArrival, arbitraryLog } from './arbitraryLog.ts';

let pool: Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase(inject('databaseUrl'));
  await migrateIndex(database.url);
  pool = openIndex({ connectionString: database.url, applicationName: 'acceptance', max: 4 });
  drop = async () => {
    await pool.close();
    await database.drop();
  };
});
afterAll(() => drop());

const runs = { numRuns: 25 };

test('any order, repetition and split of events gives the digest of the naive fold', async () => {
  const drawn = arbitraryLog.chain((log) =>
    fc.record({ log: fc.constant(log), batches: arbitraryArrival(log) }),
  );
  await fc.assert(
    fc.asyncProperty(drawn, fc.integer({ min: 1, max: 5 }), async ({ log, batches }, piece) => {
      await emptyIndex(pool);
      await takeBatches(pool, 0, 0, batches);
      await workMarks(pool, piece);
      expect(await checkIndex(pool)).toEqual([]);
      const { digest } = await digestIndex(pool);
      const wanted = oracleIndex(log);
      if (digest !== digestOracle(wanted)) {
        const records = await query(
          pool,
          sql`SELECT * FROM records WHERE registers <> '' ORDER BY record_id`,
        );
        expect(records.map((row) => (row as { registers: string }).registers)).toEqual(
          wanted.records.map((r) => r.registers),
        );
        expect(await query(pool, sql`SELECT * FROM organizations ORDER BY organization_id`)).toEqual(
          wanted.organizations,
        );
        expect(await query(pool, sql`SELECT * FROM rollups`)).toEqual(wanted.rollups);
        expect(await query(pool, sql`SELECT * FROM members`)).toEqual(wanted.members);
        expect(await query(pool, sql`SELECT * FROM party_organizations`)).toEqual(wanted.partyOrganizations);
        expect(digest).toBe(digestOracle(wanted));
      }
    }),
    runs,
  );
});

test('two normalizers side by side give the digest of the naive fold', async () => {
  const drawn = arbitraryLog.chain((log) =>
    fc.record({ log: fc.constant(log), left: arbitraryArrival(log), right: arbitraryArrival(log) }),
  );
  await fc.assert(
    fc.asyncProperty(drawn, async ({ log, left, right }) => {
      await emptyIndex(pool);
      await Promise.all([takeBatches(pool, 0, 0, left), takeBatches(pool, 1, 0, right), workMarks(pool, 2)]);
      await workMarks(pool, 3);
      expect(await checkIndex(pool)).toEqual([]);
      expect((await digestIndex(pool)).digest).toBe(digestOracle(oracleIndex(log)));
    }),
    { numRuns: 12 },
  );
});
