import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiandongClient, pushFiling } from '@liandong/client';
import { decisionsTopic, registryTopics } from '@liandong/contracts/events';
import { activateDefaults, issueTokens, shippedEdition, startHub, startServers } from '@liandong/devstack';
import { startStopwatch } from '@liandong/runtime';
import { fileCity, generateCity } from '@liandong/simulator';

/** A log that waits to be taken in, and the servers that hold it. */
export interface PreparedLog {
  readonly stateDir: string;
  readonly databaseUrl: string;
  readonly kafkaBrokers: readonly string[];
  readonly topics: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Files a synthetic city through the adapters' doors while no normalizer runs. */
export async function prepareLog(organizations: number): Promise<PreparedLog> {
  const stateDir = await mkdtemp(join(tmpdir(), 'liandong-bench-'));
  const servers = await startServers({ stateDir, log: console.error });
  const hub = await startHub({ ...servers, stateDir, normalizers: 0 });
  const tokens = await issueTokens(stateDir, servers.databaseUrl);
  await activateDefaults(createLiandongClient({ url: hub.api, token: tokens.operator }));
  const divisions = (await shippedEdition())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { code: string; name: string; level: string });
  const elapsed = startStopwatch();
  let rows = 0;
  for (const filing of fileCity(generateCity({ seed: 1, organizations, divisions, asOf: '2026-06-30' }))) {
    if (filing.subject !== 'organizations' || filing.registry === 'cyberspace') continue;
    const url = hub.adapters[filing.registry];
    const token = tokens.departments.get(filing.registry) ?? '';
    const outcome = await pushFiling({
      url,
      token,
      name: filing.fileName,
      asOf: filing.asOf,
      bytes: Uint8Array.from(filing.bytes()),
    });
    if (!('refused' in outcome) && !outcome.repeated) rows += outcome.rows;
  }
  console.error(
    `filed ${rows} rows of ${organizations} organizations, ${Math.round(rows / elapsed())} rows/s`,
  );
  await hub.stop();
  const registries = ['business-registration', 'civil-affairs'].map((registry) => registryTopics(registry));
  return {
    stateDir,
    databaseUrl: servers.databaseUrl,
    kafkaBrokers: servers.kafkaBrokers,
    topics: [
      ...registries.flatMap(({ organizations: topic, filings }) => [topic, filings]),
      decisionsTopic(),
    ],
    stop: async () => {
      await servers.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
