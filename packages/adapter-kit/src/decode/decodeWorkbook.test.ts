import { workbookStream } from '@liandong/spreadsheet';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inspectFile } from '../filing/inspectFile.ts';
import { bytesInMemory } from '../testing/bytesInMemory.ts';
import { trialRegistry } from '../testing/trialRegistry.ts';
import { decodeFile } from './decodeFile.ts';
import { createByteProbe } from './probeBytes.ts';

type Sheet = readonly [name: string, ...rows: readonly (readonly string[])[]];

async function workbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sources = sheets.map(([name, heading = [], ...rows]) => ({
    name,
    columns: heading.map((text) => ({ heading: text })),
    rows,
  }));
  for await (const piece of workbookStream(sources)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function hide(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const book = Buffer.from(parts['xl/workbook.xml'] ?? new Uint8Array(0)).toString();
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(book.replace(`name="${name}"`, `name="${name}" state="hidden"`)),
  });
}

const heading = ['统一社会信用代码', '名称', '联系人'];
const row = ['91410300TRAA000011', '甲厂', ''];

async function look(bytes: Uint8Array) {
  const inspected = await inspectFile(trialRegistry, bytesInMemory(bytes), 'xlsx', '2026-11-24');
  return inspected.kind === 'refused'
    ? { code: inspected.code, detail: inspected.detail }
    : { line: inspected.heading.line, headings: inspected.heading.headings, rows: inspected.rows };
}

test('a title and a date above the heading are left out; lines stay those of the sheet', async () => {
  const bytes = await workbook([
    '名录',
    ['甲市名录', '', ''],
    ['', '', ''],
    ['2026年6月', '', ''],
    heading,
    row,
    row,
  ]);
  expect(await look(bytes)).toEqual({ line: 4, headings: heading, rows: 2 });
  const lines: number[] = [];
  for await (const batch of decodeFile(bytesInMemory(bytes), 'xlsx', trialRegistry))
    lines.push(...batch.rows.map(({ line }) => line));
  expect(lines).toEqual([1, 3, 4, 5, 6]);
});

test('a heading of two rows, whose cells are merged downward, is one', async () => {
  const bytes = await workbook([
    '名录',
    ['统一社会信用代码', '名称', '联系', ''],
    ['', '', '联系人', '联系电话'],
    [...row, '1'],
  ]);
  expect(await look(bytes)).toEqual({ line: 2, headings: [...heading, '联系电话'], rows: 1 });
});

test('a row whose last cells are empty is as wide as the heading', async () => {
  const bytes = await workbook(['名录', heading, row]);
  for await (const { rows } of decodeFile(bytesInMemory(bytes), 'xlsx', trialRegistry))
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
});

test('hidden sheets and those of codes are passed over, wherever they stand', async () => {
  const bytes = await workbook(
    ['代码表', ['代码'], ['1']],
    ['旧表', heading, row],
    ['封面', []],
    ['名录', heading, row, row],
  );
  expect(await look(hide(bytes, '旧表'))).toMatchObject({ rows: 2 });
});

test('a second sheet with anything in it is refused, and named', async () => {
  const bytes = await workbook(
    ['封面', ['报送单位', '某局']],
    ['名录', heading, row],
    ['七月', heading, row],
  );
  expect(await look(bytes)).toEqual({ code: 'several-sheets', detail: '“名录”以外还有：封面、七月' });
});

test('nothing but hidden sheets is refused, and they are named', async () => {
  const bytes = hide(await workbook(['旧表', heading, row], ['说明', ['一']]), '旧表');
  expect(await look(bytes)).toEqual({ code: 'no-sheet', detail: '（隐藏的工作表不读取：旧表）' });
});

test('a heading that lacks a column is told as in a text', async () => {
  expect(await look(await workbook(['名录', ['某局名录'], ['名称', '联系人'], ['甲', '乙']]))).toMatchObject({
    code: 'column-missing',
    detail: expect.stringContaining('统一社会信用代码'),
  });
});

test.each([
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-csv'],
  ['half a zip', Buffer.from('PK\u0003\u0004 and no more'), 'workbook-broken'],
])('%s', async (_, bytes, code) => {
  expect(await look(bytes)).toMatchObject({ code });
});

test.each([
  ['an old workbook', 'Workbook', 'workbook-old'],
  ['a workbook with a password', 'EncryptedPackage', 'workbook-locked'],
])('%s is refused by its first bytes', (_, stream, code) => {
  const probe = createByteProbe();
  const bytes = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(500),
    Buffer.from(stream, 'utf16le'),
  ]);
  for (let at = 0; at < bytes.length; at += 11) probe.push(bytes.subarray(at, at + 11));
  expect(probe.end()).toMatchObject({ kind: 'refused', code });
});
