import type { LiandongClient } from '@liandong/client';
import { fileByDepartments, pushTo } from '../city/fileByDepartments.ts';
import { syntheticCity } from '../city/syntheticCity.ts';
import { doorsOf } from './doorsOf.ts';
import type { HubTokens } from './issueTokens.ts';
import type { Hub } from './startHub.ts';

const city = { seed: 20_260_101, organizations: 15_000, asOf: '2026-06-30' };

/** Has anything ever been filed here? */
export async function isEmpty(client: LiandongClient): Promise<boolean> {
  const { items } = await client.organizations.list.query({ limit: 1 });
  const { registries } = await client.health.status.query();
  return items.length === 0 && registries.every((registry) => registry.newest === null);
}

/** Files the synthetic city through the adapters' own doors, as its departments would, all at once. */
export async function fileSyntheticCity(
  hub: Hub,
  tokens: HubTokens,
  say: (line: string) => void,
): Promise<void> {
  const filed = await fileByDepartments(await syntheticCity(city), pushTo(doorsOf(hub, tokens)));
  for (const { registry, filings, repeated, counts } of filed) {
    const { rows, accepted, warned, rejected } = counts;
    say(
      `  ${registry}：${filings} 份，${rows} 行，收下 ${accepted}，提示 ${warned}，退回 ${rejected}` +
        (repeated === 0 ? '' : `；${repeated} 份是重复报送，未重复收取`),
    );
  }
}
