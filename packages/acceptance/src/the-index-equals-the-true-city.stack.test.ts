import type { Receipt } from '@liandong/contracts/api';
import { type City, type CityFiling, fileCity } from '@liandong/simulator';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { differencesFromTruth } from './cityTruth.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';
import { dropCityFiling, pushCityFiling, testCity } from './testCity.ts';

let hub: TestHub;
let city: City;
const filed: { readonly filing: CityFiling; readonly receipt: Receipt }[] = [];
/** Civil affairs leaves its inspections and its late list in the inbox; all else is pushed. */
const isDropped = ({ registry, fileName }: CityFiling): boolean =>
  registry === 'civil-affairs' && /inspection|list-late/.test(fileName);

/** Each department files in its own order, both at once. */
async function fileAll(registry: CityFiling['registry']): Promise<void> {
  for (const filing of fileCity(city)) {
    if (filing.registry !== registry || filing.subject !== 'organizations') continue;
    const file = isDropped(filing) ? dropCityFiling : pushCityFiling;
    filed.push({ filing, receipt: await file(hub, filing) });
  }
}

beforeAll(async () => {
  [hub, city] = await Promise.all([
    startTestHub(
      { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
      { env: { SETTLE_MS: '100' } },
    ),
    testCity(20_261_101, 2_000),
  ]);
  await Promise.all([fileAll('business-registration'), fileAll('civil-affairs'), fileAll('cyberspace')]);
});
afterAll(() => hub.stop());

test('each receipt says what the department knows of its file', () => {
  expect(filed.filter(({ filing }) => isDropped(filing))).toHaveLength(2);
  for (const { filing, receipt } of filed) {
    const { rows, accepted, warned, rejected } = receipt;
    expect({ file: filing.fileName, rows, accepted, warned, rejected }).toEqual({
      file: filing.fileName,
      ...filing.expected(),
    });
    expect(receipt.repeated).toBe(filing.repeats !== undefined);
  }
});

test('every organization is in the index as it is in truth, and none besides', async () => {
  await hub.settledDigest();
  expect(await differencesFromTruth(hub.index, city)).toEqual([]);
});

test('and the index is the fold of the log', async () => {
  expect(await hub.settledDigest()).toBe(await hub.log.oracleDigest());
});
