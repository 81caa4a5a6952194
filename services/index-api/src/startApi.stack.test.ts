import { gunzipSync } from 'node:zlib';
import { createToken, issueNumber, openAccess } from '@liandong/access-store';
import { Activated, HubStatus } from '@liandong/contracts/api';
import { DivisionsActivated, decisionsTopic, RulesActivated } from '@liandong/contracts/events';
import { createTestDatabase } from '@liandong/devstack';
import { createKafka, readLog } from '@liandong/event-bus';
import { createLogger, randomId } from '@liandong/runtime';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { IndexApiConfig } from './config.ts';
import { startApi } from './startApi.ts';

const logger = createLogger({ name: 'tests', level: 'silent' });
const prefix = `t${randomId().slice(0, 8)}.`;
const closers: (() => unknown)[] = [];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let url: string;
let token: string;

async function start(databaseUrl: string): Promise<string> {
  const config = IndexApiConfig.parse({
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: inject('kafkaBrokers'),
    KAFKA_TOPIC_PREFIX: prefix,
  });
  const address = await startApi(config, logger, (_, close) => void closers.push(close));
  const access = openAccess({ databaseUrl, applicationName: 'tests', max: 1 });
  const made = await createToken(
    access,
    { label: 'o', grant: { role: 'operator' }, until: '2999-12-31' },
    'hub',
  );
  await access.close();
  token = made.token;
  return address;
}

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'));
  url = await start(database.url);
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
  await database.drop();
});

async function call(procedure: string, input?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/trpc/${procedure}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  const body = (await response.json()) as { result?: { data: unknown }; error?: { data: unknown } };
  return body.result?.data ?? body.error?.data;
}

async function decisions(): Promise<{ readonly key: string; readonly event: unknown }[]> {
  const kafka = createKafka({ brokers: [inject('kafkaBrokers')], clientId: 'tests', logger });
  const found: { readonly key: string; readonly event: unknown }[] = [];
  await readLog({
    kafka,
    topics: [decisionsTopic(prefix)],
    onMessages: ({ messages }) => {
      for (const { key, value } of messages)
        found.push({ key: String(key), event: JSON.parse(String(value)) as unknown });
    },
  });
  return found;
}

const rules = {
  version: '测试 2026-11',
  lines: [{ code: 'internet', label: '互联网' }],
  base: {
    deregistered: ['4'],
    notOperating: ['3'],
    unsettled: ['2'],
    stateOwned: [],
    ownershipDecides: [],
    branchSuffixes: [],
    staff: [],
  },
  formalMembers: 3,
};
const content = '{"code":"410300","name":"洛阳市","level":"city"}\n';

it('rules and divisions come into force by events that the contract knows, numbered without end', async () => {
  const first = Activated.parse(await call('rules.activate', { rules, reason: '试行' }));
  const edition = { city: '410300', edition: '2023', asOf: '2023-12-31', content, reason: '更新' };
  const second = Activated.parse(await call('divisions.activate', edition));
  expect([first.number, second.number]).toEqual([1, 2]);

  const [one, two] = await decisions();
  expect([one?.key, two?.key]).toEqual(['rules', 'divisions']);
  expect(RulesActivated.parse(one?.event)).toMatchObject({
    number: 1,
    data: { rules, digest: first.digest },
  });
  const divisions = DivisionsActivated.parse(two?.event);
  expect(divisions).toMatchObject({
    number: 2,
    source: '/410300/decisions',
    data: { digest: second.digest },
  });
  expect(gunzipSync(Buffer.from(divisions.data.content, 'base64')).toString()).toBe(content);
});

it.each([
  ['of another city', { city: '410100', content }],
  [
    'whose tree does not hold',
    {
      city: '410300',
      content: `${content}{"code":"410302001","name":"街","level":"street","parent":"410302"}`,
    },
  ],
])('an edition %s is refused and says nothing to the log', async (_, { city, content: given }) => {
  const before = await decisions();
  const asked = { city, edition: 'x', asOf: '2023-12-31', content: given, reason: 'x' };
  expect(await call('divisions.activate', asked)).toMatchObject({ code: 'bad-input' });
  expect(await decisions()).toHaveLength(before.length);
});

it('the status tells what the index has not taken yet, and no credential', async () => {
  const status = HubStatus.parse(await call('health.status'));
  expect(status).toMatchObject({
    api: url,
    idle: false,
    generation: 1,
    registries: [],
    brokers: inject('kafkaBrokers'),
  });
  expect(status.database).not.toContain('@');
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ok: true });
});

it('a hub whose access store is new goes on from the numbers of the log', async () => {
  const held = (await decisions()).length;
  const fresh = await createTestDatabase(inject('databaseUrl'));
  url = await start(fresh.url);
  const access = openAccess({ databaseUrl: fresh.url, applicationName: 'tests', max: 1 });
  expect(await issueNumber(access, decisionsTopic())).toBe(held + 1);
  await access.close();
  closers.unshift(fresh.drop);
});
