import { type LiandongClient, pushFiling } from '@liandong/client';
import { fileCity, generateCity } from '@liandong/simulator';
import { shippedEdition } from './activateDefaults.ts';
import type { HubTokens } from './issueTokens.ts';
import type { Hub } from './startHub.ts';

const city = { seed: 20_260_101, organizations: 15_000, asOf: '2026-06-30' };

/** Has anything ever been filed here? */
export async function isEmpty(client: LiandongClient): Promise<boolean> {
  const { items } = await client.organizations.list.query({ limit: 1 });
  const { registries } = await client.health.status.query();
  return items.length === 0 && registries.every((registry) => registry.newest === null);
}

/** Files the synthetic city through the adapters' own doors, as its two departments would. */
export async function fileSyntheticCity(
  hub: Hub,
  tokens: HubTokens,
  say: (line: string) => void,
): Promise<void> {
  const divisions = (await shippedEdition())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { code: string; name: string; level: string });
  let filed = 0;
  for (const filing of fileCity(generateCity({ ...city, divisions }))) {
    if (filing.subject !== 'organizations') continue;
    const outcome = await pushFiling({
      url: hub.adapters[filing.registry],
      token: tokens.departments.get(filing.registry) ?? '',
      name: filing.fileName,
      asOf: filing.asOf,
      bytes: Uint8Array.from(filing.bytes()),
    });
    if ('refused' in outcome) throw new Error(`模拟报送 ${filing.fileName} 被拒收：${outcome.message}`);
    filed += outcome.repeated ? 0 : outcome.rows;
    say(
      `  ${filing.fileName}：${outcome.rows} 行，收下 ${outcome.accepted}，提示 ${outcome.warned}，退回 ${outcome.rejected}` +
        (outcome.repeated ? '（重复报送，未重复收取）' : ''),
    );
  }
  say(`  共收到 ${filed} 行`);
}
