import type { ChangeEvent } from '@liandong/contracts/events';
import { execute, type Pool, query, sql, withTransaction } from '@liandong/postgres';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { digestOracle } from '../oracle/digestOracle.ts';
import { oracleIndex } from '../oracle/oracleIndex.ts';
import { checkIndex } from '../read/checkIndex.ts';
import { digestIndex } from '../read/digestIndex.ts';
import { applyBatch } from './applyBatch.ts';
import {
  createMigratedIndex,
  testRegistrationNumber,
  testSlice,
  testStatement,
  testUscc,
} from './testLog.ts';
import { workMark } from './workMark.ts';

let pool: Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ pool, drop } = await createMigratedIndex(inject('databaseUrl')));
});
afterAll(() => drop());
beforeEach(() =>
  execute(
    pool,
    sql`TRUNCATE positions, events, replacements, readings, records, record_keys, organizations, rollups, changes, marks`,
  ),
);

async function take(...batches: readonly (readonly ChangeEvent[])[]): Promise<void> {
  let from = 0;
  for (const events of batches) {
    const slice = testSlice(from, events);
    await withTransaction(pool, (tx) => applyBatch(tx, [slice]));
    from = slice.next;
  }
  while ((await withTransaction(pool, (tx) => workMark(tx, 10))).left);
}
const agreesWith = async (log: readonly ChangeEvent[]) =>
  expect((await digestIndex(pool)).digest).toBe(digestOracle(oracleIndex(log)));

const [one, other] = [testUscc(1), testUscc(2)];
const name = (value: string) => ({ name: { value } });

test('texts that PostgreSQL cannot keep or index stop nothing', async () => {
  const odd = [
    testStatement({ line: 2 }, one, name('甲\0乙\uD800')),
    testStatement({ line: 3 }, other, { registrationStatus: { value: '1\0\uDFFF' } }),
    testStatement({ line: 4 }, testRegistrationNumber(1), {
      unifiedSocialCreditCode: { value: `\0${Array.from({ length: 5_000 }, (_, at) => at).join('-')}` },
    }),
    testStatement({ line: 5 }, testRegistrationNumber(2), {
      constructor: { value: 'a' },
      toString: { value: 1 },
      '10': { value: true, raw: '\uD800' },
    }),
  ];
  await take(odd);
  await agreesWith(odd);
  expect(await checkIndex(pool)).toEqual([]);
});

test('of two statements that a faulty filer gives one place the first counts, in one batch as in two', async () => {
  const first = testStatement({ line: 2 }, one, name('先'));
  const second = testStatement({ line: 2 }, one, name('后'));
  for (const batches of [[[first, second]], [[first], [second]], [[first, { ...second, id: 'other' }]]]) {
    await execute(
      pool,
      sql`TRUNCATE positions, events, records, record_keys, organizations, rollups, changes`,
    );
    await take(...batches);
    expect(await query(pool, sql`SELECT name FROM organizations`)).toEqual([{ name: '先' }]);
  }
});

test('a filing of thousands of lines that all correct one line is taken', async () => {
  const corrections = Array.from({ length: 2_000 }, (_, at) => ({
    ...testStatement({ sequence: 2, line: at + 2 }, testUscc(at + 10), name(`乙${at}`)),
    replaces: 'business-registration-1#2',
  }));
  const log = [testStatement({ line: 2 }, one, name('甲')), ...corrections];
  await take(log.slice(0, 1_000), log.slice(1_000));
  await agreesWith(log);
  expect(await query(pool, sql`SELECT name FROM organizations`)).toEqual([{ name: '乙1999' }]);
});

const number = testRegistrationNumber(7);
const linked = [
  testStatement({ line: 2 }, one, { ...name('甲'), registrationNumber: { value: number } }),
  testStatement({ registry: 'civil-affairs', line: 2 }, number, name('乙')),
  testStatement({ line: 3 }, other, name('丙')),
];

test.each([
  ['rollupsAddUp', sql`UPDATE rollups SET units = units + 1`],
  ['rollupsAddUp', sql`DELETE FROM rollups`],
  ['everyFieldHasASource', sql`DELETE FROM records WHERE organization_id IS NOT NULL`],
  ['everyFieldHasASource', sql`UPDATE records SET organization_id = NULL WHERE registry = 'civil-affairs'`],
  ['everyFieldHasASource', sql`UPDATE records SET organization_id = gen_random_uuid()`],
  ['everyFieldHasASource', sql`UPDATE organizations SET records = records + 1`],
  ['keysAgree', sql`INSERT INTO record_keys VALUES ('regno:1', gen_random_uuid())`],
  ['keysAgree', sql`UPDATE record_keys SET key = ${`uscc:${one}`} WHERE key = ${`uscc:${other}`}`],
  ['keysAgree', sql`UPDATE record_keys SET key = 'uscc:another' WHERE key LIKE 'regno:%'`],
  ['recordsRestOnEvents', sql`DELETE FROM events`],
  ['recordsRestOnEvents', sql`DELETE FROM records`],
  ['everyPlaceIsANode', sql`INSERT INTO activations VALUES ('divisions', 1, 'v', 'd', '410300')`],
])('%s finds what cannot be so', async (check, spoil) => {
  await take(linked);
  expect(await checkIndex(pool)).toEqual([]);
  const spoilt = withTransaction(pool, async (tx) => {
    await execute(tx, spoil);
    const found = await checkIndex(tx);
    expect(found.map((offender) => offender.check)).toContain(`check/${check}`);
    throw new Error('rolled back');
  });
  await expect(spoilt).rejects.toThrow('rolled back');
});
