/**
 * A count of persons in the notations of filings: `12`, `1,200`, `12人`, `12名`, `１２`, `12.0` as spreadsheets write it.
 *
 * @returns a whole number from 0, or undefined where the text is none
 */
export function parseWholeCount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const digits = /^(\d{1,9})(?:\.0+)?[人名个]?$/.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
