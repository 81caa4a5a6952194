import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from './openWorkbook.ts';
import { openZip } from './openZip.ts';
import type { RandomAccess } from './RandomAccess.ts';
import type { SheetRow } from './readSheet.ts';
import { type HandmadeWorkbook, zippedWorkbook } from './zippedWorkbook.ts';

function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

async function rowsOf(bytes: Uint8Array, at = 0): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of (await openWorkbook(inMemory(bytes)))[at]?.rows() ?? []) rows.push(...batch);
  return rows;
}

const oneSheet = (data: string, more: Partial<HandmadeWorkbook> = {}): Uint8Array =>
  zippedWorkbook({ sheets: [{ name: '表', data }], ...more });
const cellsOf = async (data: string, more: Partial<HandmadeWorkbook> = {}): Promise<readonly string[]> =>
  (await rowsOf(oneSheet(`<row r="1">${data}</row>`, more)))[0]?.cells ?? [];

describe('texts', () => {
  test('shared, rich, with phonetics, inline, of a formula', async () => {
    const strings =
      '<si><t>洛阳</t></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 旗</t></r><rPh sb="0" eb="1"><t>hóng</t></rPh></si><si><t>a_x000D_b &amp;&#x4E2D;</t></si>';
    const cells = await cellsOf(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
        '<c r="D1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="E1" t="str"><f>A1&amp;B1</f><v>洛阳红</v></c>',
      { strings },
    );
    expect(cells).toEqual(['洛阳', '红 旗', 'a\rb &中', '内联', '洛阳红']);
  });

  test('a value that is empty is no text', async () => {
    const strings = '<si><t>洛阳</t></si>';
    expect(await cellsOf('<c t="s"><v></v></c><c t="s"/><c t="str"><v>a</v></c>', { strings })).toEqual([
      '',
      '',
      'a',
    ]);
  });

  test('booleans as clerks write them, errors by their name', async () => {
    expect(
      await cellsOf(
        '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>9</v></c>',
      ),
    ).toEqual(['是', '否', '#N/A']);
  });
});

const formats =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
  '<numFmt numFmtId="177" formatCode="000000"/><numFmt numFmtId="178" formatCode="[Red]&quot;day&quot; 0.00"/>' +
  '<numFmt numFmtId="179" formatCode="G/通用格式"/><numFmt numFmtId="180" formatCode="[$-804]yyyy/m/d\\ h:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/>' +
  '<xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="179"/><xf numFmtId="180"/><xf numFmtId="49"/></cellXfs>';

describe('numbers', () => {
  test.each([
    ['12', '12'],
    ['-0.5', '-0.5'],
    ['0.10000000000000001', '0.1'],
    ['410300123456789', '410300123456789'],
    ['4.10300123456789E14', '410300123456789'],
    ['1E-7', '0.0000001'],
    ['9.1410300123456704E+17', '9.1410300123456704E+17'],
    ['914103001234567040', '9.1410300123456704E+17'],
    ['1000000000000000', '1E+15'],
  ])('%s is %s', async (value, text) => {
    expect(await cellsOf(`<c><v>${value}</v></c>`)).toEqual([text]);
  });

  test.each([
    [1, '46203', '2026-06-30'],
    [2, '46203', '2026-06-30'],
    [3, '46203', '2026-06-30'],
    [7, '46203.75', '2026-06-30 18:00:00'],
    [1, '60', '1900-02-29'],
    [1, '59', '1900-02-28'],
    [1, '61', '1900-03-01'],
    [1, '1', '1900-01-01'],
    [1, '0.5', '12:00:00'],
    [1, '99999999', '99999999'],
    [4, '1234', '001234'],
    [5, '1.5', '1.5'],
    [6, '46203', '46203'],
    [8, '46203', '46203'],
  ])('style %i: %s is %s', async (style, value, text) => {
    expect(await cellsOf(`<c s="${style}"><v>${value}</v></c>`, { styles: formats })).toEqual([text]);
  });

  test('days counted from 1904, and days written as such', async () => {
    const more = { styles: formats, workbookProperties: '<workbookPr date1904="1"/>' };
    expect(await cellsOf('<c s="1"><v>44741</v></c><c t="d"><v>2026-06-30T00:00:00Z</v></c>', more)).toEqual([
      '2026-06-30',
      '2026-06-30',
    ]);
  });
});

describe('rows', () => {
  test('keep their numbers; gaps are empty; what is only styled is no cell; hidden ones are data', async () => {
    const data =
      '<row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>乙</t></is></c><c r="XFD3" s="1"/></row><row r="4"><c r="A4" s="1"/></row>' +
      '<row><c><v>1</v></c><c r="D5"><v>2</v></c><c><v>3</v></c></row>';
    expect(await rowsOf(oneSheet(data))).toEqual([
      { line: 3, cells: ['', '乙'] },
      { line: 5, cells: ['1', '', '', '2', '3'] },
    ]);
  });

  test('names with a prefix, as some libraries write them', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf(oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toEqual([
      { line: 1, cells: ['7'] },
    ]);
  });

  test('a sheet of many pieces is read in batches, whole', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`);
    const [sheet] = await openWorkbook(inMemory(oneSheet(rows.join(''))));
    let batches = 0;
    let next = 0;
    for await (const batch of sheet?.rows() ?? []) {
      batches += 1;
      for (const { line, cells } of batch) expect([line, cells[0]]).toEqual([next + 1, String(next++)]);
    }
    expect(next).toBe(30_000);
    expect(batches).toBeGreaterThan(5);
  });
});

test('sheets come in their order, with what is hidden marked; charts are none', async () => {
  const sheets = [
    { name: '一', data: '' },
    { name: '二', state: 'hidden', data: '' },
    { name: '三', state: 'veryHidden', data: '' },
  ];
  const found = await openWorkbook(inMemory(zippedWorkbook({ sheets })));
  expect(found.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['一', false],
    ['二', true],
    ['三', true],
  ]);
});

describe('what cannot be read', () => {
  const whole = oneSheet('<row r="1"><c><v>1</v></c></row>');
  const part = (path: string, text: string): Uint8Array => oneSheet('', { parts: { [path]: text } });
  const damaged = Uint8Array.from(whole);
  damaged[damaged.length - 40] = 255;
  const sheet = (data: string) => part('xl/worksheets/sheet1.xml', data);

  test.each<[string, Uint8Array, string]>([
    ['a zip cut off', whole.subarray(0, whole.length - 30), 'broken'],
    ['a damaged directory', damaged, 'broken'],
    ['no XML', sheet('<worksheet><sheetData><row>'), 'broken'],
    ['a document type', sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'broken'],
    ['bytes of no text', zipSync({ a: new Uint8Array(8) }), 'no-workbook'],
    ['another document', part('xl/workbook.xml', '<document/>'), 'no-workbook'],
    ['a bomb', sheet(`<a>${' '.repeat(17 * 1024 ** 2)}</a>`), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({ name: 'WorkbookFault', code });
  });

  test('a part whose bytes were changed', async () => {
    const text = '<row r="1"><c t="inlineStr"><is><t>洛阳机械制造有限公司</t></is></c></row>';
    const bytes = Buffer.from(zipSync({ sheet: strToU8(text) }, { level: 0 }));
    const at = bytes.indexOf('洛阳');
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
    const zip = await openZip(inMemory(bytes));
    await expect(async () => {
      for await (const _ of zip.read('sheet'));
    }).rejects.toMatchObject({ code: 'broken' });
  });
});
