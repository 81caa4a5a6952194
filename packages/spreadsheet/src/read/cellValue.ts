import { formattedNumber, type NumberFormat } from './NumberFormat.ts';

/** What the cells of a workbook's sheets refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By cell style. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

/** As clerks write it: no registry knows Excel's TRUE. */
const yesNo = { '1': '是', '0': '否', true: '是', false: '否' } as const;

/** `2026-06-30T00:00:00Z` of strict workbooks → `2026-06-30` */
function isoDate(text: string): string {
  return text
    .replace(/Z$/, '')
    .replace(/T00:00(:00(\.0+)?)?$/, '')
    .replace('T', ' ');
}

/**
 * The text of a cell by its type (ECMA-376-1, 18.18.11): of a formula the value that was computed last, of an error its
 * name (`#N/A`), of a boolean 是 or 否.
 * @param value the text of `v`; @param inline the text of `is`; @param style the number of its cell style
 */
export function cellValue(
  type: string,
  cell: { readonly value: string; readonly inline: string; readonly style: number },
  { strings, formats, since1904 }: CellContext,
): string {
  const { value } = cell;
  if (type === 'inlineStr') return cell.inline;
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str' || type === 'e') return value;
  if (type === 'b') return yesNo[value as keyof typeof yesNo] ?? value;
  if (type === 'd') return isoDate(value);
  return formattedNumber(value, formats[cell.style] ?? 'number', since1904);
}
