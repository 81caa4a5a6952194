import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilingDetail, OrganizationListItem } from '@liandong/contracts/api';
import { openWorkbook } from '@liandong/spreadsheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../Output.ts';
import { aboutSheet } from '../render/aboutSheet.ts';
import { coverageHeading, coverageRow } from '../render/coverageColumns.ts';
import { quarantineHeading, quarantineRow } from '../render/quarantineColumns.ts';
import { receiptTables } from '../render/receiptTables.ts';
import { formatOf } from './TableFormat.ts';
import { type Tables, writeTables } from './writeTables.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liandong-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

function collected(json = false) {
  const answers: unknown[] = [];
  const output: Output = { json, answer: (value) => answers.push(value), progress: () => undefined };
  return { answers, output };
}

async function csvOf(tables: Tables, name: string): Promise<string[]> {
  const out = join(folder, `${name}.csv`);
  await writeTables(tables, { out, encoding: 'utf-8' }, collected().output);
  return (await readFile(out, 'utf8')).slice(1).trimEnd().split('\r\n');
}

/** What a spreadsheet program shows: of a formula its value, which nothing here has computed. */
async function sheetsOf(tables: Tables, name: string): Promise<Record<string, (readonly string[])[]>> {
  const out = join(folder, `${name}.xlsx`);
  await writeTables(tables, { out, encoding: 'utf-8' }, collected().output);
  const bytes = new Uint8Array(await readFile(out));
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const sheets: Record<string, (readonly string[])[]> = {};
  for (const { name: title, rows } of await openWorkbook({ size: bytes.length, read })) {
    const all: (readonly string[])[] = [];
    for await (const batch of rows()) all.push(...batch.map(({ cells }) => cells));
    sheets[title] = all;
  }
  return sheets;
}

const formula = '=HYPERLINK("http://x")';
const inCsv = `"'=HYPERLINK(""http://x"")"`;
const columnsOf = (headings: readonly string[]) => headings.map((heading) => ({ heading }));

const organization: OrganizationListItem = {
  organizationId: 'id',
  code: '410300123456789012',
  name: formula,
  kind: 'enterprise',
  line: 'non-public',
  division: '410302',
  divisionName: '老城区',
  status: 'should-set-up',
  reason: 'enough-formal-members',
  since: '2026-01-01',
  rules: 'r1',
  registrationStatus: '1',
  staff: 12,
  members: 3,
  rosterFormal: 4,
  rosterProbationary: 1,
  rosterElsewhere: 0,
  rosterFloating: null,
  partyOrganizations: 0,
  review: [],
};
const coverage = (): Tables => ({
  sheets: [
    { name: '覆盖清单', columns: columnsOf(coverageHeading), rows: [coverageRow(organization, new Map())] },
    aboutSheet(() => [['名称或代码含', '=甲']]),
  ],
});

test('a filed name that begins with = is text in the coverage list, CSV and XLSX', async () => {
  const [heading, row] = await csvOf(coverage(), 'coverage');
  expect(heading).toContain('名册正式党员,名册预备党员');
  expect(row?.startsWith(`${inCsv},410300123456789012,`)).toBe(true);
  const sheets = await sheetsOf(coverage(), 'coverage');
  expect(sheets['覆盖清单']?.[1]?.slice(0, 2)).toEqual([formula, '410300123456789012']);
  expect(sheets['说明']).toEqual([
    ['项目', '内容'],
    ['名称或代码含', '=甲'],
  ]);
});

const receipt: FilingDetail = {
  filing: 'civil-affairs-7',
  registry: 'civil-affairs',
  layout: 'social-organizations',
  fileName: '=名册.csv',
  digest: '00',
  asOf: '2026-01-01',
  receivedAt: '2026-01-02T00:00:00Z',
  acknowledgedAt: '2026-01-02T00:00:01Z',
  rows: 2,
  accepted: 1,
  warned: 0,
  rejected: 1,
  repeated: false,
  state: 'acknowledged',
  lines: [
    {
      line: 3,
      severity: 'rejected',
      field: '单位名称',
      value: formula,
      code: 'x',
      message: '不对',
      remedy: '改',
    },
  ],
};

test('a filed name that begins with = is text in a receipt, CSV and XLSX', async () => {
  const csv = await csvOf(receiptTables(receipt), 'receipt');
  expect(csv).toContain("文件,'=名册.csv");
  expect(csv.at(-1)).toBe(`3,退回,单位名称,${inCsv},x,不对,改`);
  const sheets = await sheetsOf(receiptTables(receipt), 'receipt');
  expect(sheets['回执']?.[1]).toEqual(['3', '退回', '单位名称', formula, 'x', '不对', '改']);
  expect(sheets['说明']).toContainEqual(['文件', '=名册.csv']);
});

test('a column that begins with = is text in the list of rows to correct, CSV and XLSX', async () => {
  const item = {
    filing: 'civil-affairs-7',
    registry: 'civil-affairs',
    line: 3,
    codes: ['x'],
    fields: [formula],
    receivedAt: '2026-01-02T00:00:00Z',
  };
  const tables = (): Tables => ({
    sheets: [{ name: '待更正的行', columns: columnsOf(quarantineHeading), rows: [quarantineRow(item)] }],
  });
  expect((await csvOf(tables(), 'quarantine'))[1]).toContain(`,${inCsv},`);
  expect((await sheetsOf(tables(), 'quarantine'))['待更正的行']?.[1]?.[4]).toBe(formula);
});

test('what is said after the list is asked for after the list', async () => {
  let rows = 0;
  async function* counted() {
    for (; rows < 3; rows++) yield [`单位${rows}`];
  }
  const list = { name: '清单', columns: columnsOf(['名称']), rows: counted() };
  const sheets = await sheetsOf({ sheets: [list, aboutSheet(() => [['合计', rows]])] }, 'counted');
  expect(sheets['说明']?.[1]).toEqual(['合计', '3']);
});

test('the answer says what was written', async () => {
  const { answers, output } = collected(true);
  const file = (ending: string) => join(folder, `said.${ending}`);
  for (const ending of ['csv', 'xlsx'])
    await writeTables(coverage(), { out: file(ending), encoding: 'gb18030' }, output);
  expect(answers).toEqual([
    { file: file('csv'), rows: 1, format: 'csv', encoding: 'gb18030' },
    { file: file('xlsx'), rows: 1, format: 'xlsx' },
  ]);
});

test.each(['csv', 'xlsx'] as const)('a list that breaks off leaves no %s behind', async (format) => {
  async function* broken() {
    yield ['甲'];
    throw new Error('the hub is gone');
  }
  const before = await readdir(folder);
  const sheets = [{ name: '清单', columns: columnsOf(['名称']), rows: broken() }] as const;
  const out = join(folder, 'broken');
  await expect(
    writeTables({ sheets }, { out, format, encoding: 'utf-8' }, collected().output),
  ).rejects.toThrow('the hub is gone');
  expect(await readdir(folder)).toEqual(before);
});

test('the format is that of the name; another program’s is refused', async () => {
  expect(['a.xlsx', 'A.XLSX', 'a.csv', 'a.txt', 'a', '-'].map(formatOf)).toEqual([
    'xlsx',
    'xlsx',
    'csv',
    'csv',
    'csv',
    'csv',
  ]);
  for (const name of ['a.xls', 'a.et', 'a.ods']) expect(() => formatOf(name)).toThrow('--format');
});

test('standard output is for one of the two', async () => {
  const { output } = collected(true);
  await expect(writeTables(coverage(), { out: '-', encoding: 'utf-8' }, output)).rejects.toThrow('--json');
});
