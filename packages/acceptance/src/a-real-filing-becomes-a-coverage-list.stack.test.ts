import {
  CoverageSummary,
  ExplainedField,
  type FilingOutcome,
  IndexDigest,
  OrganizationPage,
  Receipt,
} from '@liandong/contracts/api';
import { queryRow, sql } from '@liandong/postgres';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { realFilings, realFilingsAreThere } from './realFilings.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';

let hub: TestHub;
const receipts: Receipt[] = [];

beforeAll(async () => {
  if (!realFilingsAreThere) return;
  hub = await startTestHub({
    databaseUrl: inject('databaseUrl'),
    kafkaBrokers: inject('kafkaBrokers'),
  });
});
afterAll(async () => {
  if (realFilingsAreThere) await hub.stop();
});
beforeEach(({ skip }) => skip(!realFilingsAreThere, 'the real files of the two departments are not here'));

const push = async (filing: (typeof realFilings)[number]): Promise<Receipt> => {
  const { code, json } = await hub.liandong('push', '--registry', filing.registry, filing.path, '--json');
  const outcome = json() as FilingOutcome;
  if ('refused' in outcome) throw new Error(`${outcome.code}: ${outcome.message}`);
  expect(code).toBe(outcome.rejected > 0 ? 1 : 0);
  return Receipt.parse(outcome);
};
const countChanges = async (): Promise<number> => {
  const row = await queryRow<{ count: number }>(hub.index, sql`SELECT count(*) FROM changes`);
  return Number(row?.count);
};

test.each(realFilings)('$registry: every row is accounted for, almost all taken', async (filing) => {
  const receipt = await push(filing);
  receipts.push(receipt);
  expect(receipt.rows).toBe(filing.rows);
  expect(receipt.accepted + receipt.warned + receipt.rejected).toBe(filing.rows);
  expect(receipt.accepted + receipt.warned).toBeGreaterThan(filing.rows * 0.99);
  expect(receipt.repeated).toBe(false);
});

test('the index is the fold of the log', async () => {
  expect(await hub.settledDigest()).toBe(await hub.log.oracleDigest());
});

test('the summary adds up over the 15 districts and counties, and elsewhere', async () => {
  const { nodes } = CoverageSummary.parse((await hub.liandong('coverage', 'summary', '--json')).json());
  const [city, ...children] = nodes;
  expect(city?.level).toBe('city');
  const districts = children.filter(({ level }) => level === 'district');
  expect(districts).toHaveLength(15);
  expect(children.filter(({ level }) => level === 'elsewhere')).toHaveLength(1);
  for (const node of nodes) {
    const byStatus = Object.values(node.byStatus).reduce((sum, units) => sum + units, 0);
    expect(byStatus).toBe(node.units);
  }
  const below = districts.reduce((sum, { units }) => sum + units, 0);
  expect(city?.units).toBe(below + (city?.unassigned ?? 0));
  const counted = await queryRow<{ count: number }>(hub.index, sql`SELECT count(*) FROM organizations`);
  const elsewhere = children.find(({ level }) => level === 'elsewhere')?.units ?? 0;
  expect((city?.units ?? 0) + elsewhere).toBe(Number(counted?.count));
});

test('an organization says who says its name', async () => {
  const list = (await hub.liandong('coverage', 'list', '--json')).json();
  const { items } = OrganizationPage.pick({ items: true }).parse(list);
  const organization = items.find(({ kind }) => kind === 'enterprise');
  const { code, json } = await hub.liandong('org', organization?.code ?? '', '--why', 'name', '--json');
  expect(code).toBe(0);
  const { chosen, ruleVersion } = ExplainedField.parse(json());
  expect(chosen.value).toBe(organization?.name);
  expect(chosen).toMatchObject({ registry: 'business-registration', filing: receipts[0]?.filing });
  expect(chosen.line).toBeGreaterThan(1);
  expect(ruleVersion).not.toBe('');
});

test('filed again they have the same receipts, and the index stays what it is', async () => {
  const [digest, changes] = [await hub.settledDigest(), await countChanges()];
  for (const [at, filing] of realFilings.entries()) {
    expect(await push(filing)).toEqual({ ...receipts[at], repeated: true });
  }
  expect(await hub.settledDigest()).toBe(digest);
  expect(await countChanges()).toBe(changes);
});

test('rebuilt from the log it is the same index, and nothing is said to have changed', async () => {
  const [digest, changes] = [await hub.settledDigest(), await countChanges()];
  const { generation } = await hub.client.index.digest.query();
  const rebuilt = IndexDigest.parse((await hub.liandong('rebuild', '--json')).json());
  expect(rebuilt).toEqual({ digest, generation: generation + 1 });
  expect(await countChanges()).toBe(changes);
  expect(await hub.settledDigest()).toBe(await hub.log.oracleDigest());
});
