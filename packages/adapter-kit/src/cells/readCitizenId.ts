import { checkCitizenId } from '@liandong/standards';
import type { Finding, Row } from '../registry/Registry.ts';
import { type CellNotation, cellText } from './CellNotation.ts';

export type CitizenIdReading =
  | { readonly kind: 'citizen-id'; readonly value: string }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/** 党章 article 1: a member is eighteen or older. Nobody is known to have passed 122. */
const youngest = 18;
const oldest = 120;

function yearsEarlier(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
}

/**
 * The citizen id of a member (GB 11643-1999), `x` raised to `X`. One that fails its check character is another
 * person's or nobody's: without a right one a person cannot be matched over registries.
 */
export function readCitizenId(
  row: Row,
  column: string,
  { asOf, notation }: { readonly asOf: string; readonly notation: CellNotation },
): CitizenIdReading {
  const text = cellText(row.cell(column), column, notation);
  if (typeof text !== 'string') return { kind: 'unreadable', finding: { code: 'value-missing', column } };
  const { value, faults } = checkCitizenId(text);
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const unreadable = (code: Finding['code']) => ({
    kind: 'unreadable' as const,
    finding: { code, column, value: text },
  });
  if (faults.includes('format')) return unreadable('citizen-id-format');
  if (
    faults.includes('birth-date') ||
    born > yearsEarlier(asOf, youngest) ||
    born < yearsEarlier(asOf, oldest)
  )
    return unreadable('citizen-id-birth-date');
  return faults.length > 0 ? unreadable('citizen-id-check-character') : { kind: 'citizen-id', value };
}
