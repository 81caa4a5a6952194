import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { Receipt, Refusal } from '@liandong/contracts/api';
import { ChangeEvent, lineEventId } from '@liandong/contracts/events';
import { describeLog } from '@liandong/event-bus';
import { filingsInFlight, getFiling, listQuarantine, registryFreshness } from '@liandong/intake-store/read';
import { execute, query, sql } from '@liandong/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type DescribedDoor,
  type DocumentedAnswers,
  documentedAnswers,
} from './testing/documentedAnswers.ts';
import { pushStates } from './testing/pushStates.ts';
import { createTrialHub, type TrialAdapter, type TrialHub, until } from './testing/trialHub.ts';
import { tableForms } from './testing/writeRows.ts';

let hub: TrialHub;
let adapter: TrialAdapter;
let token: string;
let answers: DocumentedAnswers;
beforeAll(async () => {
  hub = await createTrialHub(inject('databaseUrl'), inject('kafkaBrokers'));
  token = await hub.tokenFor('trial');
  adapter = await hub.startAdapter();
  answers = documentedAnswers((await (await fetch(`${adapter.url}/openapi.json`)).json()) as DescribedDoor);
});
afterAll(async () => {
  await adapter.kill();
  await hub.drop();
});

/** Synthetic rows; every tenth has no name, every seventh a telephone; a remark makes them as wide as real ones. */
function listOf(rows: number, first = 0, remark = ''): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = first + at;
    const name = number % 10 === 9 ? '' : `试验公司${number}`;
    return `91410300T${String(number).padStart(8, '0')}0,${name},${number % 7 === 0 ? '13800001234' : ''},${remark}`;
  });
  return `统一社会信用代码,名称,联系电话,备注\r\n${lines.join('\r\n')}\r\n`;
}

async function push(
  body: string,
  parameters: Record<string, string> = {},
  bearer = token,
  prefer = 'wait=60',
): Promise<Response> {
  const query_ = new URLSearchParams({ name: 'list.csv', ...parameters });
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'text/csv', prefer };
  const response = await fetch(`${adapter.url}/filings?${query_}`, { method: 'POST', headers, body });
  await answers.hold('POST', response);
  return response;
}

async function receiptOf(response: Response): Promise<Receipt> {
  expect(response.status).toBe(200);
  return (await response.json()) as Receipt;
}

const idle = async () => (await filingsInFlight(hub.pool)).length === 0;
const ofFiling = (filing: string) => (text: string) => text.includes(`"filing":"${filing}"`);

/** Every message of an id has the same bytes; gives them by id. */
function byId(messages: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of messages) {
    const { id } = JSON.parse(text) as { id: string };
    expect(found.get(id) ?? text).toBe(text);
    found.set(id, text);
  }
  return found;
}

describe('a pushed file', () => {
  const file = listOf(100);

  test('is checked without a trace', async () => {
    const checked = await receiptOf(await push(file, { check: 'true' }));
    expect(checked).toMatchObject({
      filing: '',
      acknowledgedAt: null,
      rows: 100,
      accepted: 90,
      rejected: 10,
    });
    expect(checked.lines).toHaveLength(10);
    expect([await hub.statements(), await hub.filingEvents()]).toEqual([[], []]);
    expect(await query(hub.pool, sql`SELECT 1 FROM filings UNION ALL SELECT 1 FROM counters`)).toEqual([]);
  });

  test('gets a receipt once its events are in the log', async () => {
    const receipt = await receiptOf(await push(file, { asOf: '2026-06-30' }));
    expect(receipt).toMatchObject({
      filing: 'trial-1',
      rows: 100,
      accepted: 90,
      warned: 0,
      rejected: 10,
      repeated: false,
    });
    expect(receipt.acknowledgedAt).not.toBeNull();
    expect(receipt.lines.map(({ line }) => line)).toEqual(
      Array.from({ length: 10 }, (_, at) => 11 + 10 * at),
    );

    const statements = await hub.statements();
    const at = { registry: 'trial', filing: 'trial-1', ordinal: 1, mappingVersion: 1 };
    const ids = Array.from({ length: 100 }, (_, row) => lineEventId({ ...at, line: row + 2 }));
    expect(new Set(byId(statements).keys())).toEqual(new Set(ids));
    for (const text of [...statements, ...(await hub.filingEvents())]) ChangeEvent.parse(JSON.parse(text));
    const types = (await hub.filingEvents()).map((text) => (JSON.parse(text) as { type: string }).type);
    expect(types).toEqual(['liandong.filing.opened.v1', 'liandong.filing.completed.v1']);
    expect(statements.join()).not.toContain('13800001234');

    expect(await getFiling(hub.pool, 'trial-1')).toEqual({ ...receipt, state: 'acknowledged' });
    const page = await listQuarantine(hub.pool, { registry: 'trial', limit: 7 });
    expect(page.items[0]).toMatchObject({
      filing: 'trial-1',
      line: 11,
      codes: ['name-missing'],
      fields: ['名称'],
    });
    const rest = await listQuarantine(hub.pool, { cursor: page.next ?? '', limit: 7 });
    expect([page.items.length, rest.items.length, rest.next]).toEqual([7, 3, null]);
    expect(await registryFreshness(hub.pool)).toEqual([
      { registry: 'trial', newest: receipt.acknowledgedAt, rejected: 10 },
    ]);
    expect(await readdir(hub.spool)).toEqual([]);
  });

  test('pushed again it has the same receipt, marked as repeated, and adds nothing', async () => {
    const first = await getFiling(hub.pool, 'trial-1');
    const repeated = await receiptOf(await push(file, { name: 'other.csv' }));
    expect({ ...repeated, state: 'acknowledged' }).toEqual({ ...first, repeated: true });
    expect(await hub.statements()).toHaveLength(100);
  });

  test('restated it is a filing of its own that says so', async () => {
    const restated = await receiptOf(await push(file, { restate: 'true' }));
    expect(restated).toMatchObject({ filing: 'trial-2', repeated: false });
    const opened = JSON.parse((await hub.filingEvents()).filter(ofFiling('trial-2'))[0] ?? '') as object;
    expect(opened).toMatchObject({ number: 3, data: { restates: 'trial-1', filingsequence: 2 } });
    expect(await receiptOf(await push(file))).toMatchObject({ filing: 'trial-2', repeated: true });
  });

  test('twice at once it is one filing', async () => {
    const twin = listOf(50, 1000);
    const receipts = await Promise.all([push(twin), push(twin)].map(async (sent) => receiptOf(await sent)));
    expect(receipts.map(({ repeated }) => String(repeated)).sort()).toEqual(['false', 'true']);
    expect(new Set(receipts.map(({ filing }) => filing))).toEqual(new Set(['trial-3']));
  });

  test('is refused as a whole with its reason', async () => {
    const response = await push('代码,电话\r\n1,2\r\n');
    expect(response.status).toBe(422);
    expect((await response.json()) as Refusal).toMatchObject({ refused: true, code: 'column-missing' });
    expect(((await (await push(file, { asOf: '2098-01-01' })).json()) as Refusal).code).toBe(
      'as-of-in-future',
    );
    const correction = await push(listOf(2, 5000), { replaces: 'trial-1#2' });
    expect(((await correction.json()) as Refusal).code).toBe('replaces-many-rows');
    expect(await getFiling(hub.pool, 'trial-5')).toMatchObject({ state: 'refused', rows: 0, lines: [] });
    expect((await hub.filingEvents()).filter(ofFiling('trial-5'))).toEqual([]);
  });

  test('has its receipt also as a table', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${adapter.url}/filings/trial-1/receipt.csv`, { headers });
    await answers.hold('GET', response);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFF批次号,trial-1,文件,list.csv\r\n')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(5 + 10);
  });

  test('that breaks off half way leaves nothing', async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': '1000000' };
    const sending = httpRequest(`${adapter.url}/filings?name=a.csv`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(listOf(10, 5000));
    await until('the upload is being spooled', async () => (await readdir(hub.spool)).length === 1);
    sending.destroy();
    await until('the spool is empty', async () => (await readdir(hub.spool)).length === 0);
    expect(await getFiling(hub.pool, 'trial-6')).toBeUndefined();
  });
});

describe('a file in the inbox', () => {
  test('is taken when it is whole, once, with its receipt beside it', async () => {
    await until(
      'the inbox is there',
      async () => (await readdir(hub.inbox).catch(() => undefined)) !== undefined,
    );
    const content = listOf(40, 2000);
    const slow = await open(join(hub.inbox, '名录@2026-06-30.csv'), 'w');
    await writeFile(join(hub.inbox, '.hidden.csv'), content);
    await writeFile(join(hub.inbox, 'half.csv.part'), content);
    await writeFile(join(hub.inbox, 'wrong.csv'), 'a,b\r\n1,2\r\n');
    await mkdir(join(hub.inbox, 'folder.csv'));
    const rejected = () => readdir(join(hub.inbox, 'rejected')).catch(() => []);
    let written = 0;
    await until('the other file was refused while this one is written', async () => {
      const piece = content.slice(written, written + 8);
      written += piece.length;
      await slow.write(piece);
      return (await rejected()).length === 3 && written < content.length;
    });
    await slow.write(content.slice(written));
    await slow.close();
    await until(
      'the file is done',
      async () => (await readdir(join(hub.inbox, 'done')).catch(() => [])).length === 2,
    );

    expect((await readdir(hub.inbox)).sort()).toEqual([
      '.hidden.csv',
      'done',
      'folder.csv',
      'half.csv.part',
      'rejected',
    ]);
    // Its layout has a column of telephones: acknowledged, the file itself is deleted.
    expect((await readdir(join(hub.inbox, 'done'))).sort()).toEqual([
      'trial-7-名录@2026-06-30.csv.receipt.csv',
      'trial-7-名录@2026-06-30.csv.receipt.json',
    ]);
    const receipt = await readFile(
      join(hub.inbox, 'done', 'trial-7-名录@2026-06-30.csv.receipt.json'),
      'utf8',
    );
    expect(JSON.parse(receipt)).toMatchObject({ rows: 40, asOf: '2026-06-30', accepted: 36, rejected: 4 });
  });
});

test('two processes of one registry never share a sequence, and file the same bytes once', async () => {
  const second = await hub.startAdapter();
  const at = (url: string, body: string) =>
    fetch(`${url}/filings?name=a.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, prefer: 'wait=60' },
      body,
    });
  const files = [listOf(20, 3000), listOf(20, 3000), listOf(20, 3100), listOf(20, 3200)];
  const receipts = await Promise.all(
    files.map(async (body, turn) => receiptOf(await at(turn % 2 === 0 ? adapter.url : second.url, body))),
  );
  expect(receipts[0]?.filing).toBe(receipts[1]?.filing);
  expect(new Set(receipts.map(({ filing }) => filing))).toEqual(new Set(['trial-8', 'trial-9', 'trial-10']));
  expect(await second.stop()).toBe(0);
});

describe('an adapter killed while it publishes', () => {
  const wide = '宽'.repeat(150);

  /** Pushes a large file and kills the adapter once some of its events are in the log. */
  async function killAmid(file: string, behind: () => Promise<void> = async () => undefined): Promise<void> {
    const size = async () => {
      const { partitions } = await describeLog(hub.kafka, [hub.topics.organizations]);
      return partitions.reduce((sum, { high }) => sum + high, 0n);
    };
    const before = await size();
    const pushed = push(file).catch(() => undefined);
    await until('some events are in the log', async () => (await size()) > before);
    await behind();
    await adapter.kill();
    await pushed;
    expect(await idle()).toBe(false);
    const waiting = await Promise.all(
      (await readdir(hub.spool)).map((name) => readFile(join(hub.spool, name))),
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter((bytes) => bytes.includes('试验公司') || bytes.includes('13800001234'))).toEqual(
      [],
    );
  }

  const filingOf = async (response: Response) => ((await response.json()) as { filing: string }).filing;

  test('publishes the same events to the byte when it comes back, and one receipt', async () => {
    const file = listOf(8_000, 10_000, wide);
    const behind: string[] = [];
    await killAmid(file, async () => {
      for (const waits of [listOf(10, 30_000), 'a,b\r\n1,2\r\n'])
        behind.push(await filingOf(await push(waits, {}, token, 'wait=0')));
    });
    adapter = await hub.startAdapter();
    await until('the filing is acknowledged', idle);
    const settled = await Promise.all(behind.map((filing) => getFiling(hub.pool, filing)));
    expect(settled).toMatchObject([
      { filing: 'trial-12', state: 'acknowledged', rows: 10 },
      { filing: 'trial-13', state: 'refused', refusal: { code: 'layout-unknown' } },
    ]);
    const found = byId((await hub.statements()).filter(ofFiling('trial-11')));
    const at = { registry: 'trial', filing: 'trial-11', ordinal: 1, mappingVersion: 1 };
    const ids = Array.from({ length: 8_000 }, (_, row) => lineEventId({ ...at, line: row + 2 }));
    expect(found.size).toBe(8_000);
    for (const id of ids) expect(found.has(id)).toBe(true);
    const filingEvents = (await hub.filingEvents()).filter(ofFiling('trial-11'));
    expect(byId(filingEvents).size).toBe(2);
    expect(await receiptOf(await push(file))).toMatchObject({
      filing: 'trial-11',
      repeated: true,
      rejected: 800,
    });
    const [lines] = await query<{ lines: number; quarantined: number }>(
      hub.pool,
      sql`SELECT (SELECT count(*) FROM receipt_lines WHERE filing = 'trial-11') AS lines,
                 (SELECT count(*) FROM quarantine WHERE filing = 'trial-11') AS quarantined`,
    );
    expect(lines).toEqual({ lines: 800, quarantined: 800 });
    expect(await readdir(hub.spool)).toEqual([]);
  });

  test('and coming back with a newer mapping reads every line anew, and says so', async () => {
    const file = listOf(6_000, 100_000, wide);
    await killAmid(file);
    adapter = await hub.startAdapter(2);
    await until('the filing is acknowledged', idle);
    const versions = new Map<number, number>();
    for (const text of byId((await hub.statements()).filter(ofFiling('trial-14'))).values()) {
      const { mappingversion } = JSON.parse(text) as { mappingversion: number };
      versions.set(mappingversion, (versions.get(mappingversion) ?? 0) + 1);
    }
    expect(versions.get(2)).toBe(6_000);
    expect(versions.get(1)).toBeGreaterThan(0);
    const remapped = (await hub.filingEvents()).filter((text) =>
      text.includes('"liandong.line.remapped.v1"'),
    );
    expect(byId(remapped).size).toBe(6_000);
    ChangeEvent.parse(JSON.parse(remapped[0] ?? ''));
  });

  test('never issues a sequence again, even if its database is lost', async () => {
    expect(await adapter.stop()).toBe(0);
    await execute(hub.pool, sql`TRUNCATE counters, filings, receipt_lines, quarantine, pushes`);
    adapter = await hub.startAdapter(2);
    expect(await receiptOf(await push(listOf(10, 500)))).toMatchObject({ filing: 'trial-15' });
    const opened = JSON.parse((await hub.filingEvents()).filter(ofFiling('trial-15'))[0] ?? '') as object;
    expect(opened).toMatchObject({ number: 21 });
  });
});

pushStates({ hub: () => hub, url: () => adapter.url, token: () => token, answers: () => answers, listOf });

/** What the statements of a filing say, provenance aside: without its id, time, date and what follows from them. */
async function sayingsOf(filing: string): Promise<readonly unknown[]> {
  const messages = byId((await hub.statements()).filter(ofFiling(filing)));
  return [...messages.values()]
    .map((text) => JSON.parse(text) as { filingline: number; type: string; subject: string; data: object })
    .sort((one, other) => one.filingline - other.filingline)
    .map(({ filingline, type, subject, data }) => {
      const { personal, ...plain } = data as { personal?: object };
      return { filingline, type, subject, ...plain, sealed: personal !== undefined };
    });
}

test('the same rows say the same in any form, by either door', async () => {
  const row = (at: number) => [`91410300T${at}0000000`, `多样公司${at}`, '13800001234', String(at)];
  const table = {
    heading: ['统一社会信用代码', '名称', '联系电话', '备注'],
    rows: Array.from({ length: 8 }, (_, at) => row(at + 10)),
  };
  const files = await Promise.all(
    Object.entries(tableForms).map(async ([form, write], at) => ({ form, at, bytes: await write(table) })),
  );
  const filings: string[] = [];
  for (const { form, at, bytes } of files) {
    const headers = { authorization: `Bearer ${token}`, prefer: 'wait=60' };
    const name = encodeURIComponent(`${at}.${form === 'XLSX' ? 'xlsx' : 'json'}`);
    const sent = await fetch(`${adapter.url}/filings?name=${name}`, { method: 'POST', headers, body: bytes });
    filings.push((await receiptOf(sent)).filing);
  }
  const workbook = Buffer.from(
    await (tableForms['XLSX'] ?? expect.fail())({ ...table, rows: [...table.rows, row(99)] }),
  );
  await writeFile(join(hub.inbox, '名录.xlsx'), workbook);
  const done = () => readdir(join(hub.inbox, 'done'));
  // Its telephones are personal: the file itself is gone, its receipt stays.
  const receipts = async () => (await done()).filter((name) => /-名录\.xlsx.*\.json$/.test(name));
  await until('the workbook is taken', async () => (await receipts()).length > 0);
  const [receipt = ''] = await receipts();
  filings.push(receipt.slice(0, receipt.indexOf('-名录.xlsx')));
  const [first = [], ...others] = await Promise.all(filings.map(sayingsOf));
  expect(first).toHaveLength(8);
  for (const saying of others) expect(saying.slice(0, 8)).toEqual(first);
  expect(new Set(filings).size).toBe(files.length + 1);
});

test('the pass over the door saw every answer that it documents, but those that need a broken hub', async () => {
  await answers.hold('GET', await fetch(`${adapter.url}/openapi.json`));
  const unavailable = ['askByKey', 'askReceipt', 'askReceiptTable', 'askState'].map((name) => `${name} 503`);
  // What forms answer is seen by a pure test, erasures by acceptance.
  const unseen = answers.unseen().filter((answer) => !/^(form|listLayouts|erasePerson)/.test(answer));
  expect(unseen).toEqual(unavailable);
});
