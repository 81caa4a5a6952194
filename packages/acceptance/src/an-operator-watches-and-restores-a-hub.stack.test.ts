import { chmod, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, type HubPlaces, restore } from '@liandong/backup';
import { createLiandongClient, type LiandongClient } from '@liandong/client';
import { type DoctorFinding, Receipt } from '@liandong/contracts/api';
import { createTestDatabase, prepareDatabase, roles, startHub, writeStackFile } from '@liandong/devstack';
import { createKafka } from '@liandong/event-bus';
import { createPool, execute, executeScript, type Sql, sql, withConnection } from '@liandong/postgres';
import { createLogger, randomId, systemClock, traceIds } from '@liandong/runtime';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { handmadeEnterprises } from './handmadeList.ts';
import { runLiandong } from './runLiandong.ts';
import { startCollector } from './startCollector.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';

/** The drill of docs/operations.md: everything is lost but the backup, and the hub comes back elsewhere. */
const registry = 'business-registration';
const servers = { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') };
const brokers = servers.kafkaBrokers.split(',');
const settling = { timeout: 120_000, interval: 250 };
const undo: (() => Promise<unknown>)[] = [];

let collector: Awaited<ReturnType<typeof startCollector>>;
let hub: TestHub;
let folder: string;
let before: { readonly digest: string; readonly receipt: Receipt };

/** The address of the restored database for a role, and which role a program connects as. */
let restoredAs: (role: (typeof roles)[number]) => string;
let restoredClient: LiandongClient;
const roleOf = (program: string): (typeof roles)[number] => {
  if (program === 'index-api') return 'liandong_api';
  return program === 'normalizer' ? 'liandong_normalizer' : 'liandong_adapter';
};

/** Makes schemas and roles as the page says, and gives the roles passwords. */
async function prepareRoles(databaseUrl: string): Promise<void> {
  await prepareDatabase(databaseUrl);
  await prepareDatabase(databaseUrl);
  const password = randomId();
  const pool = createPool({ connectionString: databaseUrl, applicationName: 'drill', max: 1 });
  // A password is a literal of its statement; this one has hexadecimal digits and hyphens only.
  for (const role of roles)
    await withConnection(pool, (on) => executeScript(on, `ALTER ROLE ${role} PASSWORD '${password}'`));
  await pool.close();
  restoredAs = (role) => {
    const url = new URL(databaseUrl);
    [url.username, url.password] = [role, password];
    return url.href;
  };
}

function placesOf(databaseUrl: string, topicPrefix: string, stateDir: string): HubPlaces {
  const logger = createLogger({ name: 'drill', level: 'silent' });
  const kafka = createKafka({ brokers, clientId: 'drill', logger });
  return { databaseUrl, kafka, topicPrefix, keysDir: join(stateDir, 'keys') };
}

const push = async (stateDir: string, file: string): Promise<Receipt> => {
  const args = ['push', '--registry', registry, file, '--json', '--data', stateDir];
  return Receipt.parse((await runLiandong(args)).json());
};

beforeAll(async () => {
  collector = await startCollector();
  undo.push(collector.close);
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  hub = await startTestHub(servers, { registries: [registry], changeFeed: false, env });
  const files = await mkdtemp(join(tmpdir(), 'liandong-drill-'));
  folder = join(files, 'backup');
  await writeFile(join(files, 'first.csv'), handmadeEnterprises(30));
  await writeFile(join(files, 'second.csv'), handmadeEnterprises(5, 500));
  const receipt = await push(hub.stateDir, join(files, 'first.csv'));
  before = { digest: await hub.settledDigest(), receipt };
  undo.push(() => rm(files, { recursive: true, force: true }));
});
afterAll(async () => {
  for (const step of undo.toReversed()) await step();
});

test('a filing is one trace, from its receipt to its rows in the index, of both programs', async () => {
  const { filing } = before.receipt;
  const own = () => collector.spans.filter(({ traceId }) => traceId === traceIds(filing).traceId);
  await vi.waitUntil(() => own().some(({ name }) => name === 'apply') && own().length >= 6, settling);
  expect(new Set(own().map(({ service, name }) => `${service}: ${name}`))).toEqual(
    new Set([
      ...['filing', 'receive', 'inspect', 'publish', 'acknowledge'].map(
        (name) => `adapter ${registry}: ${name}`,
      ),
      'normalizer: apply',
    ]),
  );
  expect(own().every(({ text }) => text.includes(filing) && !text.includes('公司'))).toBe(true);
});

test('the metrics say what lies where, and doctor finds nothing wrong until something is', async () => {
  const metrics = await (await fetch(`${hub.hub.api}/metrics`)).text();
  expect(metrics).toMatch(/liandong_hub_unreadable\{[^}]*\} 0/);
  expect(metrics).toMatch(/liandong_log_lag_messages\{topic="\S+\.filings",partition="0"[^}]*\} 0/);
  expect(metrics).toMatch(/liandong_newest_acknowledged_timestamp_seconds\{registry="business-registration"/);

  const doctor = async () => {
    const { code, json } = await hub.liandong('doctor', '--json');
    const { findings } = json() as { findings: readonly DoctorFinding[] };
    return { code, wrong: findings.filter(({ level }) => level === 'error').map((finding) => finding.code) };
  };
  expect(await doctor()).toEqual({ code: 0, wrong: [] });
  await chmod(join(hub.stateDir, 'keys', 'digest.key'), 0o644);
  await execute(hub.index, sql`UPDATE rollups SET units = units + 1`);
  await execute(hub.index, sql`DELETE FROM activations WHERE kind = 'rules'`);
  const broken = await doctor();
  expect(broken.code).toBe(1);
  expect(new Set(broken.wrong)).toEqual(new Set(['file-open', 'index-disagrees', 'no-rules']));
});

test('everything is lost; what was backed up while the hub ran comes back, and the hub goes on', async () => {
  const { stateDir, databaseUrl } = hub;
  const topicPrefix = hub.log.prefix;
  const keys = await readFile(join(stateDir, 'keys', 'digest.key'), 'utf8');
  const taken = await backUp(placesOf(databaseUrl, topicPrefix, stateDir), folder, systemClock.now());
  expect(taken.messages).toBeGreaterThan(30);
  await expect(
    restore(placesOf(databaseUrl, topicPrefix, stateDir), folder),
    'a hub that is there is never written over',
  ).rejects.toThrow('已有消息');
  await hub.stop();

  const database = await createTestDatabase(servers.databaseUrl);
  const newDir = await mkdtemp(join(tmpdir(), 'liandong-restored-'));
  undo.push(database.drop, () => rm(newDir, { recursive: true, force: true }));
  const newPrefix = `${randomId().slice(0, 8)}.`;
  const places = placesOf(database.url, newPrefix, newDir);
  const restored = await restore(places, folder);
  expect(restored).toMatchObject({ messages: taken.messages, keys: taken.keys });
  expect(await readFile(join(newDir, 'keys', 'digest.key'), 'utf8')).toBe(keys);

  await prepareRoles(database.url);
  const again = await startHub({
    stateDir: newDir,
    databaseUrl: (program) => restoredAs(roleOf(program)),
    kafkaBrokers: brokers,
    topicPrefix: newPrefix,
    registries: [registry],
    changeFeed: false,
  });
  undo.push(again.stop);
  // The tokens of before hold: only their digests lay in the database, and are there again.
  const { operator, departments } = hub.tokens;
  for (const [name, token] of [['operator', operator], ...departments])
    await writeFile(join(newDir, 'tokens', name as string), `${token}\n`, { mode: 0o600 });
  await writeStackFile(newDir, again, { databaseUrl: database.url, kafkaBrokers: brokers });
  const client = createLiandongClient({ url: again.api, token: operator });
  restoredClient = client;
  await vi.waitUntil(async () => (await client.health.status.query()).idle, settling);

  expect((await client.index.digest.query()).digest).toBe(before.digest);
  const receipt = await client.filings.get.query({ filing: before.receipt.filing });
  expect(receipt).toMatchObject({
    acknowledgedAt: before.receipt.acknowledgedAt,
    rows: 30,
    state: 'acknowledged',
  });
  const repeated = await push(newDir, join(folder, '../first.csv'));
  expect(repeated).toMatchObject({ filing: before.receipt.filing, repeated: true });
  const next = await push(newDir, join(folder, '../second.csv'));
  expect(next).toMatchObject({ filing: `${registry}-2`, rows: 5, repeated: false });
});

test('with least privileges the index is rebuilt, and read by the API as before', async () => {
  const kept = await restoredClient.index.digest.query();
  const { request } = await restoredClient.index.rebuild.mutate();
  const state = () => restoredClient.index.rebuildState.query({ request });
  await vi.waitUntil(async () => ['done', 'failed'].includes((await state()).state), settling);
  expect(await state()).toMatchObject({ state: 'done' });
  expect(await restoredClient.index.digest.query()).toMatchObject({ digest: kept.digest });
  expect((await restoredClient.coverage.list.query({ limit: 1 })).items).toHaveLength(1);
});

const forbidden: readonly (readonly [(typeof roles)[number], string, Sql])[] = [
  ['liandong_api', 'write the index', sql`UPDATE index.organizations SET name = ''`],
  ['liandong_api', 'read a personal key', sql`SELECT key FROM intake.personal_keys`],
  ['liandong_api', 'read a sealed row', sql`SELECT sealed FROM intake.quarantine`],
  ['liandong_api', 'change a receipt', sql`UPDATE intake.filings SET accepted = 0`],
  ['liandong_adapter', 'read the index', sql`SELECT FROM index.organizations`],
  ['liandong_adapter', 'issue a token', sql`INSERT INTO access.tokens (digest) VALUES ('')`],
  ['liandong_adapter', 'read when tokens were issued', sql`SELECT created_at FROM access.tokens`],
  ['liandong_adapter', 'change the schema', sql`ALTER TABLE intake.filings DROP COLUMN rows`],
  ['liandong_normalizer', 'read a token’s digest', sql`SELECT digest FROM access.tokens`],
  ['liandong_normalizer', 'read the intake', sql`SELECT FROM intake.filings`],
  ['liandong_feed', 'read organizations', sql`SELECT FROM index.organizations`],
  ['liandong_feed', 'read the intake', sql`SELECT FROM intake.filings`],
];

test.each(forbidden)('%s may not %s', async (role, _, statement) => {
  const pool = createPool({ connectionString: restoredAs(role), applicationName: 'drill', max: 1 });
  try {
    await expect(execute(pool, statement)).rejects.toMatchObject({ sqlstate: '42501' });
  } finally {
    await pool.close();
  }
});

test('the feed may read changes and move its place, also after a rebuild', async () => {
  const pool = createPool({
    connectionString: restoredAs('liandong_feed'),
    applicationName: 'drill',
    max: 1,
  });
  try {
    await execute(pool, sql`SELECT FROM index.changes LIMIT 1`);
    await execute(pool, sql`UPDATE index.feed SET published_change = published_change`);
    await execute(pool, sql`DELETE FROM index.changes WHERE false`);
  } finally {
    await pool.close();
  }
});

test('a backup that was damaged, or is not whole, is refused before anything is written', async () => {
  const database = await createTestDatabase(servers.databaseUrl);
  undo.push(database.drop);
  const places = placesOf(database.url, `${randomId().slice(0, 8)}.`, join(folder, 'nowhere'));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await truncate(join(folder, manifest.tables[0].path), 10);
  await expect(restore(places, folder)).rejects.toThrow('已损坏');
  await rm(join(folder, 'manifest.json'));
  await expect(restore(places, folder)).rejects.toThrow('不是一份完整的备份');
});
