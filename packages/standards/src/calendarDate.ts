const SEPARATED = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A calendar date in the notations of filings: `2013-10-09`, `2013/10/9`, `2013.10.9`, `2013年10月9日`, `20131009`,
 * each also full-width, the first ones also with a time behind, which is dropped.
 *
 * @returns `YYYY-MM-DD`, or undefined where the text is no date of the Gregorian calendar
 */
export function parseCalendarDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const match = SEPARATED.exec(plain) ?? COMPACT.exec(plain);
  if (match === null) return undefined;
  const [, digits = ''] = match;
  const [year, month, day] = [Number(digits), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
