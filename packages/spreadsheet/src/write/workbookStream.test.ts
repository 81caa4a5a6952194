import { expect, test } from 'vitest';
import { cellLimit, rowLimit } from './cellText.ts';
import { columnName } from './columnName.ts';
import { bytesOf, cellsOf, partsOf } from './testWorkbook.ts';
import { workbookStream } from './workbookStream.ts';

const columns = [{ heading: '统一社会信用代码' }, { heading: '名称', width: 33 }, { heading: '从业人员' }];
const rows = [
  ['91410300MA4000001X', '=1+1', 12],
  ['410300123456789012', '洛阳某某有限公司'.repeat(20), null],
];

test('heading row bold and frozen, a filter over all rows, widths given or found', async () => {
  const parts = partsOf(await bytesOf([{ name: '覆盖清单', columns, rows }]));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? [];
  const all = (name: string) =>
    sheet.filter((element) => element.name === name).map(({ attributes }) => attributes);
  expect(all('pane')).toMatchObject([{ ySplit: '1', topLeftCell: 'A2', state: 'frozen' }]);
  expect(all('autoFilter')).toEqual([{ ref: 'A1:C3' }]);
  expect(all('col').map(({ width }) => width)).toEqual(['20', '33', '12']);
  expect(all('c').map(({ r, s, t }) => [r, s, t])).toEqual([
    ['A1', '1', 'inlineStr'],
    ['B1', '1', 'inlineStr'],
    ['C1', '1', 'inlineStr'],
    ['A2', '2', 'inlineStr'],
    ['B2', '2', 'inlineStr'],
    ['C2', undefined, undefined],
    ['A3', '2', 'inlineStr'],
    ['B3', '2', 'inlineStr'],
  ]);
  const formats = (parts.get('xl/styles.xml') ?? []).filter(({ name }) => name === 'xf').slice(1);
  expect(formats.map(({ attributes }) => attributes['numFmtId'])).toEqual(['0', '49', '49']);
  expect(parts.get('xl/workbook.xml')?.find(({ name }) => name === 'definedName')?.text).toBe(
    "'覆盖清单'!$A$1:$C$3",
  );
});

test('each part is declared, and each relation leads to a part', async () => {
  const sheets = ['一', '二'].map((name) => ({ name, columns, rows }));
  const parts = partsOf(await bytesOf(sheets));
  const declared = (parts.get('[Content_Types].xml') ?? []).flatMap(
    ({ attributes }) => attributes['PartName'] ?? [],
  );
  expect(declared.map((path) => path.slice(1)).sort()).toEqual(
    [...parts.keys()].filter((path) => path.startsWith('xl/') && !path.endsWith('.rels')).sort(),
  );
  const targets = (parts.get('xl/_rels/workbook.xml.rels') ?? []).flatMap(
    ({ attributes }) => attributes['Target'] ?? [],
  );
  expect(targets.map((target) => `xl/${target}`).filter((path) => !parts.has(path))).toEqual([]);
});

test('the same rows give the same bytes, from a list or one by one', async () => {
  async function* slowly() {
    for (const row of rows) yield row;
  }
  const bytes = await bytesOf([{ name: '表', columns, rows }]);
  expect(await bytesOf([{ name: '表', columns, rows: slowly() }])).toEqual(bytes);
});

test('no part is dated: the same bytes on another day and in another zone', async () => {
  const bytes = await bytesOf([{ name: '表', columns, rows }]);
  const view = new DataView(bytes.buffer);
  const dates: number[] = [];
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) dates.push(view.getUint32(at + 12, true));
  const firstOf1980 = ((1 << 5) | 1) << 16;
  expect(dates).toEqual(Array.from({ length: 6 }, () => firstOf1980));
});

test('a text longer than a cell is cut, never within a character', async () => {
  const long = `${'a'.repeat(cellLimit - 2)}𠮷b`;
  const parts = partsOf(
    await bytesOf([{ name: '表', columns: [{ heading: 'x' }], rows: [[long], ['a'.repeat(cellLimit)]] }]),
  );
  const [, cut, whole] = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? [], 1);
  expect(cut).toEqual([`${'a'.repeat(cellLimit - 2)}…`]);
  expect(whole).toEqual(['a'.repeat(cellLimit)]);
});

test('rows beyond those of one sheet go on in the next', async () => {
  const limits = { rows: 3, characters: 1e9 };
  const many = Array.from({ length: 5 }, (_, at) => [at]);
  const one = { name: '清单', columns: [{ heading: 'x' }], rows: many };
  const parts = partsOf(await bytesOf([one, { ...one, name: '说明', rows: [] }], limits));
  const names = (parts.get('xl/workbook.xml') ?? []).filter(({ name }) => name === 'sheet');
  expect(names.map(({ attributes }) => attributes['name'])).toEqual(['清单', '清单 (2)', '清单 (3)', '说明']);
  const sheets = [1, 2, 3].map((at) => cellsOf(parts.get(`xl/worksheets/sheet${at}.xml`) ?? [], 1));
  expect(sheets).toEqual([
    [['x'], [0], [1]],
    [['x'], [2], [3]],
    [['x'], [4]],
  ]);
});

test('a sheet holds as many rows as Excel takes', () => {
  expect(rowLimit).toBe(2 ** 20);
});

test('a reader that stops early closes the source, and a source that fails fails the workbook', async () => {
  let closed = 0;
  async function* rowsOf(failing: boolean) {
    try {
      for (let row = 0; row < 10_000; row++) {
        if (failing && row === 5_000) throw new Error('the hub is gone');
        yield [`单位${row}`, row * 7919];
      }
    } finally {
      closed += 1;
    }
  }
  for await (const _ of workbookStream([{ name: '表', columns, rows: rowsOf(false) }])) break;
  expect(closed).toBe(1);
  await expect(bytesOf([{ name: '表', columns, rows: rowsOf(true) }])).rejects.toThrow('the hub is gone');
  expect(closed).toBe(2);
});

test('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});
