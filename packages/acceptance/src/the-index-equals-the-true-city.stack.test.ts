import type { Receipt } from '@liandong/contracts/api';
import {
  type Comparison,
  compareWithTruth,
  doorsOf,
  figuresDifference,
  fileByDepartments,
  pushTo,
  readFigures,
} from '@liandong/devstack';
import type { City, CityFiling } from '@liandong/simulator';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTestHub, type TestHub } from './startTestHub.ts';
import { dropCityFiling, testCity } from './testCity.ts';

let hub: TestHub;
let city: City;
const filed: { readonly filing: CityFiling; readonly receipt: Receipt }[] = [];
let unexpected: readonly string[];
/** Civil affairs leaves its inspections and its late list in the inbox; all else is pushed. */
const isDropped = ({ registry, fileName }: CityFiling): boolean =>
  registry === 'civil-affairs' && /inspection|list-late/.test(fileName);

beforeAll(async () => {
  [hub, city] = await Promise.all([
    startTestHub(
      { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
      { env: { SETTLE_MS: '100' } },
    ),
    testCity(20_261_101, 800),
  ]);
  const push = pushTo(doorsOf(hub.hub, hub.tokens));
  const departments = await fileByDepartments(
    city,
    (filing, bytes) => (isDropped(filing) ? dropCityFiling(hub, filing) : push(filing, bytes)),
    (filing, receipt) => void filed.push({ filing, receipt }),
  );
  unexpected = departments.flatMap((department) => department.unexpected);
});
afterAll(() => hub.stop());

test('each receipt says what the department knows of its file', () => {
  expect(unexpected).toEqual([]);
  expect(filed.filter(({ filing }) => isDropped(filing))).toHaveLength(2);
  expect(filed.filter(({ receipt }) => receipt.repeated)).toHaveLength(3);
  expect(new Set(filed.map(({ filing }) => `${filing.registry} ${filing.subject}`)).size).toBe(9);
});

test('every organization is in the index as it is in truth, with its roster, and none besides', async () => {
  await hub.settledDigest();
  const { differences, differing, others, truth }: Comparison = await compareWithTruth(hub.client, city);
  expect(differences).toEqual([]);
  expect([differing, others]).toEqual([0, 0]);
  const none = { units: 0, partyOrganizations: 0, jointUnitsUnnamed: 0 };
  expect(figuresDifference(none, await readFigures(hub.client), truth)).toEqual([]);
});

test('and the index is the fold of the log', async () => {
  expect(await hub.settledDigest()).toBe(await hub.log.oracleDigest());
});
