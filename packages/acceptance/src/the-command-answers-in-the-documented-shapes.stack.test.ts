import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLiandongClient, type LiandongClient, pushFiling } from '@liandong/client';
import {
  CoverageChange,
  CoverageSummary,
  CreatedToken,
  ExplainedField,
  FilingDetail,
  HubStatus,
  IndexDigest,
  OrganizationDetail,
  type OrganizationListItem,
  OrganizationPage,
  QuarantinePage,
  Receipt,
  TokenList,
} from '@liandong/contracts/api';
import { IndexChange, indexChangesTopic } from '@liandong/contracts/events';
import { fileCity } from '@liandong/simulator';
import { openWorkbook } from '@liandong/spreadsheet';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { usccOf } from './handmadeEvents.ts';
import { handmadeEnterprises, handmadeList } from './handmadeList.ts';
import { startExample } from './startExample.ts';
import { startTestHub, type TestHub } from './startTestHub.ts';
import { pushCityFiling, testCity } from './testCity.ts';

const business = 'business-registration';
/** Names that a spreadsheet would compute, and one that GBK lacks; synthetic. */
const trickyNames = ['=1+1试验公司', '@SUM试验公司', '𠮷祥试验公司', '逗号,"引号"试验公司'];
const tricky = trickyNames.map((name, at) => [name, usccOf(900_000 + at)] as const);

let hub: TestHub;
let files: { readonly mixed: string; readonly clean: string };

beforeAll(async () => {
  hub = await startTestHub(
    { databaseUrl: inject('databaseUrl'), kafkaBrokers: inject('kafkaBrokers') },
    { changeFeed: true },
  );
  files = { mixed: join(hub.stateDir, 'mixed.csv'), clean: join(hub.stateDir, 'clean.csv') };
  await writeFile(files.mixed, handmadeList([...tricky, ['没有代码的公司', '']]));
  await writeFile(files.clean, handmadeEnterprises(2, 800_000));
  for (const filing of fileCity(await testCity(77, 300)))
    if (filing.subject === 'organizations' && filing.expected().rows > 0) await pushCityFiling(hub, filing);
});
afterAll(() => hub.stop());

/** The answer of a command that must succeed: stdout is one JSON document and nothing else. */
async function answer(...args: string[]): Promise<unknown> {
  const { code, json, stderr } = await hub.liandong(...args, '--json');
  expect([args.join(' '), code, stderr]).toEqual([args.join(' '), 0, expect.any(String)]);
  return json();
}
/** The code of a command that must fail. */
async function failure(...args: string[]): Promise<string> {
  const { code, json } = await hub.liandong(...args, '--json');
  expect([args.join(' '), code]).toEqual([args.join(' '), 3]);
  return (json() as { error: { code: string } }).error.code;
}
const list = async (...args: string[]): Promise<OrganizationListItem[]> =>
  OrganizationPage.pick({ items: true }).parse(await answer('coverage', 'list', ...args)).items;

/** All that a client's token sees, in the order of lists. */
const everything = async (client: LiandongClient): Promise<OrganizationListItem[]> =>
  (await client.coverage.list.query({ limit: 1_000 })).items;

test('push --check says all that a receipt would, and files nothing', async () => {
  const before = await hub.log.messages(hub.log.topics);
  const { code, json } = await hub.liandong('push', '--registry', business, files.mixed, '--check', '--json');
  const checked = Receipt.parse(json());
  expect(code).toBe(1);
  expect(checked).toMatchObject({ filing: '', acknowledgedAt: null, rows: 5, rejected: 1, repeated: false });
  expect(checked.lines.find(({ severity }) => severity === 'rejected')).toMatchObject({ line: 6 });
  expect(await hub.log.messages(hub.log.topics)).toHaveLength(before.length);
});

test('push prints an array for several files; receipt and quarantine answer what it said', async () => {
  const { code, json } = await hub.liandong(
    'push',
    '--registry',
    business,
    files.clean,
    files.mixed,
    '--json',
  );
  expect(code).toBe(1);
  const [clean, mixed] = Receipt.array().length(2).parse(json());
  expect(clean).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
  expect(mixed).toMatchObject({ rows: 5, rejected: 1 });
  expect((await hub.liandong('push', '--registry', business, files.clean, '--json')).code).toBe(0);
  const [receipt, quarantine] = await Promise.all([
    answer('receipt', mixed?.filing ?? ''),
    answer('quarantine', 'list', '--registry', business),
  ]);
  expect(FilingDetail.parse(receipt)).toEqual({ ...mixed, state: 'acknowledged' });
  const { items } = QuarantinePage.pick({ items: true }).parse(quarantine);
  expect(items).toContainEqual(expect.objectContaining({ filing: mixed?.filing, line: 6 }));
});

test('wait --idle, status and digest', async () => {
  const waited = HubStatus.parse(await answer('wait', '--idle'));
  const [status, digest] = await Promise.all([answer('status'), answer('digest')]);
  expect(HubStatus.parse(status)).toEqual(waited);
  expect(waited.registries.map(({ name, lag }) => [name, lag])).toEqual([
    [business, 0],
    ['civil-affairs', 0],
    ['cyberspace', 0],
  ]);
  expect(waited.brokers).toMatch(/^[^:,]+:\d+(,[^:,]+:\d+)*$/);
  expect(IndexDigest.parse(digest)).toEqual({ digest: await hub.log.oracleDigest(), generation: 1 });
});

test('coverage summary of the city and of a district adds up, by line too', async () => {
  const [whole, district] = await Promise.all([
    answer('coverage', 'summary'),
    answer('coverage', 'summary', '--division', '410303', '--line', 'non-public'),
  ]);
  const { nodes } = CoverageSummary.parse(whole);
  const { nodes: below } = CoverageSummary.parse(district);
  for (const each of [nodes, below]) {
    const [node, ...children] = each.filter(({ level }) => level !== 'elsewhere');
    const sum = children.reduce((units, child) => units + child.units, 0);
    expect(node?.units).toBe(sum + (node?.unassigned ?? 0));
    for (const { byStatus, units } of each)
      expect(Object.values(byStatus).reduce((total, count) => total + count, 0)).toBe(units);
  }
  expect(below[1]?.level).toBe('street');
  const units = nodes.find(({ code }) => code === '410303')?.units ?? 0;
  expect([below[0]?.code, (below[0]?.units ?? 0) > 0, (below[0]?.units ?? 0) < units]).toEqual([
    '410303',
    true,
    true,
  ]);
});

/** The rows of a CSV, cells as a spreadsheet program would take them. */
function rowsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

/** The sheets of a workbook as texts, a formula as its value that nothing has computed. */
async function sheetsIn(file: string): Promise<Record<string, (readonly string[])[]>> {
  const bytes = new Uint8Array(await readFile(file));
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const sheets: Record<string, (readonly string[])[]> = {};
  for (const { name, rows } of await openWorkbook({ size: bytes.length, read })) {
    const all: (readonly string[])[] = [];
    for await (const batch of rows()) all.push(...batch.map(({ cells }) => cells));
    sheets[name] = all;
  }
  return sheets;
}

test('coverage list --out, a workbook or CSV in UTF-8 or GB18030: all organizations, no cell a formula', async () => {
  const file = join(hub.stateDir, 'list.xlsx');
  const [items, written, piped, gb18030] = await Promise.all([
    list(),
    answer('coverage', 'list', '--out', file),
    hub.liandong('coverage', 'list', '--out', '-'),
    hub.liandong('coverage', 'list', '--out', '-', '--encoding', 'gb18030'),
  ]);
  expect(written).toEqual({ file, rows: items.length, format: 'xlsx' });
  const text = piped.stdout.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(new TextDecoder('gb18030').decode(gb18030.stdout)).toBe(text.slice(1));
  const [heading, ...rows] = rowsOf(text.slice(1));
  expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => heading?.length));
  expect(rows.map(([, code]) => code)).toEqual(items.map(({ code }) => code));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  const names = new Map(rows.map(([name, code]) => [code, name?.replace(/^'/, '')]));
  for (const [name, code] of tricky) expect(names.get(code)).toBe(name);
  const { 覆盖清单: sheet = [], 说明: about } = await sheetsIn(file);
  expect(sheet[0]).toEqual(heading);
  expect(sheet.slice(1).map(([name, code]) => [name, code])).toEqual(
    items.map(({ name, code }) => [name, code]),
  );
  expect(about).toContainEqual(['合计', String(items.length)]);
});

test('org says all, or who says one field; and that there is none', async () => {
  const [, code] = tricky[2] ?? ['', ''];
  const [detail, why, unknown] = await Promise.all([
    answer('org', code),
    answer('org', code, '--why', 'name'),
    failure('org', usccOf(999_999)),
  ]);
  const { organization, fields } = OrganizationDetail.parse(detail);
  expect(organization).toMatchObject({ code, name: '𠮷祥试验公司', division: '410303' });
  expect(ExplainedField.parse(why)).toEqual(fields.find(({ field }) => field === 'name'));
  expect(unknown).toBe('not-found');
});

test('territory and committee see only their own; a revoked token, or none, sees nothing', async () => {
  const [all, created] = await Promise.all([
    everything(hub.client),
    answer(
      'token',
      'create',
      '--label',
      '试验',
      '--until',
      '2099-12-31',
      '--role',
      'territory',
      '--division',
      '410303',
    ),
  ]);
  const territory = CreatedToken.parse(created);
  const inDistrict = await list('--token', territory.token);
  expect(inDistrict).toEqual(all.filter(({ division }) => division.startsWith('410303')));
  expect(inDistrict.length).toBeGreaterThan(0);

  const grant = { role: 'committee', line: 'social-organization' } as const;
  const committee = await hub.client.tokens.create.mutate({ label: '试验', until: '2099-12-31', grant });
  const ofLine = await everything(createLiandongClient({ url: hub.hub.api, token: committee.token }));
  expect(ofLine).toEqual(all.filter(({ line }) => line === 'social-organization'));
  expect(ofLine.length).toBeGreaterThan(0);

  const other = all.find(({ division }) => division === '410305')?.code ?? '';
  expect(await failure('org', other, '--token', territory.token)).toBe('not-found');
  const { id } = territory.principal;
  expect(await answer('token', 'revoke', id)).toEqual({ revoked: id });
  const [after, nobody, tokens] = await Promise.all([
    failure('coverage', 'list', '--token', territory.token),
    failure('status', '--token', 'nobody'),
    answer('token', 'list'),
  ]);
  expect([after, nobody]).toEqual(['token-revoked', 'unauthenticated']);
  const listed = TokenList.parse(tokens).tokens.find((token) => token.id === id);
  expect(listed?.revokedAt).not.toBeNull();
  expect(JSON.stringify(tokens)).not.toContain(committee.token);
});

test('coverage changes gives every change a line, and where to go on', async () => {
  const [{ code, stdout }, now] = await Promise.all([
    hub.liandong('coverage', 'changes', '--since', 'start', '--json'),
    hub.liandong('coverage', 'changes'),
  ]);
  expect([code, now.code]).toEqual([0, 0]);
  expect(now.stdout.toString()).toMatch(/^游标：[\w-]+\n$/);
  const lines = stdout.toString().trimEnd().split('\n');
  const end = JSON.parse(lines.at(-1) ?? '') as object;
  expect(end).toEqual({ next: expect.any(String), complete: true });
  const listed = new Set<string>();
  for (const line of lines.filter((each) => !each.startsWith('{"next":'))) {
    const { kind, organizationId } = CoverageChange.parse(JSON.parse(line));
    if (kind === 'left') listed.delete(organizationId);
    else listed.add(organizationId);
  }
  expect(listed).toEqual(new Set((await everything(hub.client)).map((unit) => unit.organizationId)));
});

test('the dashboard of docs/dashboards.md follows what is filed, also over a token that ends', async () => {
  const grant = { role: 'territory', division: '410303' } as const;
  const newToken = () => hub.client.tokens.create.mutate({ label: '看板', until: '2099-12-31', grant });
  const tokenFile = join(hub.stateDir, 'dashboard');
  const first = await newToken();
  await writeFile(tokenFile, first.token, { mode: 0o600 });
  const watch = startExample('watchList.ts', [tokenFile], { LIANDONG_API: hub.hub.api });
  try {
    const unitsShown = () => {
      const counts = JSON.parse(watch.lines().at(-1) ?? '{}') as Record<string, number>;
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    };
    const inDistrict = async () =>
      (await everything(hub.client)).filter(({ division }) => division.startsWith('410303')).length;
    await vi.waitUntil(() => watch.lines().length > 0, { timeout: 60_000, interval: 100 });
    const before = await inDistrict();
    expect(unitsShown()).toBe(before);
    await hub.client.tokens.revoke.mutate({ id: first.principal.id });
    await vi.waitUntil(() => watch.stderr().includes('token has ended'), { timeout: 60_000, interval: 100 });
    await pushFiling({
      url: hub.hub.adapters[business],
      token: hub.tokens.departments.get(business) ?? '',
      name: 'more.csv',
      bytes: new TextEncoder().encode(handmadeEnterprises(3, 810_000)),
    });
    await writeFile(tokenFile, (await newToken()).token, { mode: 0o600 });
    await vi.waitUntil(() => unitsShown() === before + 3, { timeout: 60_000, interval: 100 });
    expect(await inDistrict()).toBe(before + 3);
  } finally {
    await watch.stop();
  }
});

test('index.changes says of every unit what the list says', async () => {
  const listed = await everything(hub.client);
  const latest = async () => {
    const messages = await hub.log.messages([indexChangesTopic(hub.log.prefix)]);
    return new Map(
      messages.map(({ key, value }) => [String(key), IndexChange.parse(JSON.parse(String(value)))]),
    );
  };
  const stateOf = async (organizationId: string) => (await latest()).get(organizationId)?.data;
  const [newest] = listed.filter(({ name }) => name.startsWith('第810002号'));
  await vi.waitUntil(async () => (await stateOf(newest?.organizationId ?? '')) !== undefined, {
    timeout: 60_000,
    interval: 250,
  });
  const units = [...(await latest())].flatMap(([id, { data }]) =>
    'organization' in data ? [[id, `${data.organization.name} ${data.organization.status}`] as const] : [],
  );
  const wanted = listed.map(
    ({ organizationId, name, status }) => [organizationId, `${name} ${status}`] as const,
  );
  expect(new Map(units)).toEqual(new Map(wanted));
});
