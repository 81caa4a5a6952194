import { dateText } from './dateText.ts';
import { numberText } from './numberText.ts';

/** How the number in a cell is meant: as it is, as a day, or with so many digits, zeros in front. */
export type NumberFormat = 'number' | 'date' | { readonly digits: number };

/**
 * Formats that a workbook names by number alone: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese ones
 * (ECMA-376-1, 18.8.30).
 */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** @param code the format's own text, undefined for one that is known by its number alone */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'number';
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/general|通用格式|standard/i.test(bare)) return 'number';
  return /[ymdhs]/i.test(bare) ? 'date' : 'number';
}

/** The number of a cell, as the file has it, as text by its format. */
export function formattedNumber(text: string, format: NumberFormat, since1904: boolean): string {
  if (format === 'number') return numberText(text);
  if (format === 'date') return dateText(Number(text), since1904) ?? numberText(text);
  const plain = numberText(text);
  return /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}
