import type { Cell, SheetSource } from '@liandong/spreadsheet';
import type { Column, Layout } from '../registry/Registry.ts';

/** A heading as a form prints it; the star says that it must be filled, and is passed over on reading. */
export function templateHeading({ headings, required }: Column): string {
  return required ? `${headings[0]}*` : headings[0];
}

const hints = {
  telephone: '号码不要加空格',
  'person-name': '只填一个人的姓名',
  'citizen-id': '18位，按文本填写',
} as const;

function hintOf({ note, personal, codes, headings }: Column): string {
  if (note !== undefined) return note;
  if (personal !== undefined) return hints[personal];
  if (codes !== undefined) return '按右列代码或含义填写';
  if (/日期|时间/.test(headings[0])) return '写作2026-06-30';
  if (/代码|号$/.test(headings[0])) return '按文本填写，不要让软件改成数值';
  return '';
}

function* columnRows(column: Column): Generator<readonly Cell[], void, undefined> {
  const { headings, required, example = '', codes = [] } = column;
  const [first, ...others] = headings;
  const [firstCode, ...moreCodes] = codes;
  const meaning = (code: (typeof codes)[number] | undefined) => [
    code?.code ?? '',
    code === undefined || code.label === code.code ? '' : code.label,
  ];
  yield [
    first,
    required ? '必填' : '选填',
    hintOf(column),
    example,
    others.join('、'),
    ...meaning(firstCode),
  ];
  for (const code of moreCodes) yield [first, '', '', '', '', ...meaning(code)];
}

const general: readonly (readonly Cell[])[] = [
  [],
  ['填写说明'],
  ['只填写第一个工作表，每行一条；带*的列必填，列的次序可以调整，不用的选填列可以删去。'],
  ['各列已设为文本格式；从别处粘贴时请选“只粘贴文本”，以免代码变成数值而丢失数字。'],
  ['没有的内容留空。填好后保存为XLSX原样报送，本工作表不读取，可以保留。'],
];

/** The form of a layout, and beside it which columns there are and what goes into them. */
export function templateSheets(layout: Layout): readonly SheetSource[] {
  return [
    {
      name: layout.label,
      columns: layout.columns.map((column) => ({ heading: templateHeading(column) })),
      rows: [],
    },
    {
      name: '代码表',
      columns: ['列', '是否必填', '怎样填', '示例', '列名也可写作', '代码', '含义'].map((heading) => ({
        heading,
      })),
      rows: [...layout.columns.flatMap((column) => [...columnRows(column)]), ...general],
    },
  ];
}
