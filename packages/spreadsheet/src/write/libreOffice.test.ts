import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openWorkbook } from '../read/openWorkbook.ts';
import { bytesOf, partsOf } from './testWorkbook.ts';

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const program = ['soffice', 'libreoffice'].find(isInstalled);

async function savedByLibreOffice(workbook: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'liandong-office-'));
  try {
    await writeFile(join(folder, 'a.xlsx'), workbook);
    await promisify(execFile)(program ?? '', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'a.xlsx'),
    ]);
    return new Uint8Array(await readFile(join(folder, 'out', 'a.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textsOf(workbook: Uint8Array): Promise<Record<string, (readonly string[])[]>> {
  const read = async (offset: number, length: number) => workbook.subarray(offset, offset + length);
  const sheets: Record<string, (readonly string[])[]> = {};
  for (const { name, rows } of await openWorkbook({ size: workbook.length, read })) {
    const all = (sheets[name] ??= []);
    for await (const batch of rows()) all.push(...batch.map(({ cells }) => cells));
  }
  return sheets;
}

test('LibreOffice opens a workbook and saves the same: codes whole, no formula, filter kept', {
  timeout: 120_000,
}, async ({ skip }) => {
  skip(program === undefined, 'LibreOffice is not installed: soffice is not on the path');
  const columns = ['代码', '名称', '人数', '日期'].map((heading) => ({ heading }));
  const rows = [
    ['410300123456789012', '=HYPERLINK("http://x","y")', 12, '2026-01-31'],
    ['0379', '@SUM(A1)', -5, '+1'],
    ['91410300MA4000001X', '第一行\n第二行\t_x0041_ <&>"𠮷', 0.5, "'=1"],
  ];
  const written = await bytesOf([
    { name: '覆盖清单', columns, rows },
    { name: "说明's", columns: [{ heading: '项目' }], rows: [['甲']] },
  ]);
  const saved = await savedByLibreOffice(written);
  expect(await textsOf(saved)).toEqual({
    覆盖清单: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(String))],
    "说明's": [['项目'], ['甲']],
  });
  const parts = partsOf(saved);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? [];
  expect(sheet.filter(({ name }) => name === 'f')).toEqual([]);
  // Without a window LibreOffice keeps no file's frozen rows; that they are written is seen in workbookStream.test.ts.
  expect(sheet.find(({ name }) => name === 'autoFilter')?.attributes['ref']).toBe('A1:D4');
});
