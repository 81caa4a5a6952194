import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';
import type { Finding } from '../registry/Registry.ts';

/** `4.10305E+14`: as spreadsheet programs show and export a number of more digits than they keep. */
const shortened = /^[+-]?\d(?:\.\d+)?E\+\d{2,3}$/i;
/** What a formula gives that went wrong (ECMA-376-1, 18.17.3), also in text that a program exported. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/;

function findingsOf(
  heading: Heading,
  raw: RawRow,
  code: 'digits-lost' | 'cell-error',
  isSpoiled: (text: string) => boolean,
): readonly Finding[] {
  return heading.columns.flatMap((column, at) => {
    const text = raw.cells[at]?.trim() ?? '';
    return column !== undefined && isSpoiled(text) ? [{ code, column: column.name, value: text }] : [];
  });
}

/** Cells of known columns in which a spreadsheet program left a number instead of the code that was typed. */
export function lostDigits(heading: Heading, raw: RawRow): readonly Finding[] {
  return findingsOf(
    heading,
    raw,
    'digits-lost',
    (text) => (text.includes('E+') || text.includes('e+')) && shortened.test(text),
  );
}

export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && formulaError.test(text);
}

/** Cells of known columns that hold the error of a formula: they say nothing. */
export function formulaErrors(heading: Heading, raw: RawRow): readonly Finding[] {
  return findingsOf(heading, raw, 'cell-error', isFormulaError);
}
