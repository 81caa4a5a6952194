import { workbookStream } from '@liandong/spreadsheet';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Layout } from '../registry/Registry.ts';
import { templateSheets } from './templateSheets.ts';

const layout: Layout = {
  name: 'list',
  label: '名录',
  states: 'what-is',
  columns: [
    { name: 'code', headings: ['统一社会信用代码', '代码'], required: true, example: '91410300MA0000000X' },
    {
      name: 'type',
      headings: ['变更类型'],
      required: false,
      codes: [
        { code: '01', label: '设立' },
        { code: '注销', label: '注销' },
      ],
    },
    { name: 'since', headings: ['变更日期'], required: false },
    { name: 'remark', headings: ['备注'], required: false, note: '不超过100字' },
  ],
  readRow: () => ({ kind: 'rejected', findings: [{ code: 'key-missing' }] }),
};

test('the form, and beside it what goes into each column', () => {
  const [form, codes] = templateSheets(layout);
  expect(form?.columns.map(({ heading }) => heading)).toEqual([
    '统一社会信用代码*',
    '变更类型',
    '变更日期',
    '备注',
  ]);
  expect([...((codes?.rows ?? []) as Iterable<readonly unknown[]>)].slice(0, 5)).toEqual([
    ['统一社会信用代码', '必填', '按文本填写，不要让软件改成数值', '91410300MA0000000X', '代码', '', ''],
    ['变更类型', '选填', '按右列代码或含义填写', '', '', '01', '设立'],
    ['变更类型', '', '', '', '', '注销', ''],
    ['变更日期', '选填', '写作2026-06-30', '', '', '', ''],
    ['备注', '选填', '不超过100字', '', '', '', ''],
  ]);
});

test('what is typed into the form stays text', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookStream(templateSheets(layout))) pieces.push(piece);
  const parts = unzipSync(Buffer.concat(pieces));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0));
  const style = /<col min="1"[^>]* style="(\d+)"/.exec(sheet)?.[1];
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array(0));
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g);
  expect(formats?.[Number(style)]).toContain('numFmtId="49"');
});
