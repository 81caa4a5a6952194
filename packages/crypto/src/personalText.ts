import { maskCitizenId, maskTelephone } from './mask.ts';

const digit = '[0-9０-９]';
/** GB 11643-1999 in form: division, birth date of the 20th or 21st century, sequence, check; full width too. */
const citizenId =
  /(?<![0-9０-９A-Za-z])[1-8１-８][0-9０-９]{5}(?:[1１][9９]|[2２][0０])[0-9０-９]{2}(?:[0０][1-9１-９]|[1１][0-2０-２])(?:[0０][1-9１-９]|[12１２][0-9０-９]|[3３][01０１])[0-9０-９]{3}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])/g;
/** A mobile telephone of the mainland: eleven digits from 13 to 19, with +86, blanks or hyphens as people write. */
const mobile =
  /(?<![0-9０-９A-Za-z])(?:[+＋]?86[ -]?)?[1１][3-9３-９][0-9０-９][ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}(?![0-9０-９A-Za-z])/g;
/** A citizen id that a spreadsheet program took for a number, with the birth date among the digits left: `4.10305199001011E+17`. */
const shortenedId =
  /(?<![0-9A-Za-z.])[1-8]\.[0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{0,4}[Ee]\+17(?![0-9A-Za-z])/g;
const eightDigits = new RegExp(`(?:${digit}[ -]?){8}`);

/**
 * Does the text hold what looks like a citizen id or a mobile telephone? Check characters are not asked for: a
 * mistyped number is personal too. The digits of unified social credit codes and registration numbers do not match.
 */
export function looksPersonal(text: string): boolean {
  if (text.length < 11 || !eightDigits.test(text)) return false;
  return text.search(citizenId) >= 0 || text.search(mobile) >= 0 || text.search(shortenedId) >= 0;
}

/** The text with every citizen id and mobile telephone in it masked. */
export function maskPersonalText(text: string): string {
  if (text.length < 11 || !eightDigits.test(text)) return text;
  return text
    .replace(citizenId, maskCitizenId)
    .replace(mobile, maskTelephone)
    .replace(shortenedId, maskCitizenId);
}

/** The digits of a telephone as they are compared: full width folded, signs and the prefix 86 of a mobile removed. */
export function normalizeTelephone(text: string): string {
  const digits = text.normalize('NFKC').replace(/[^0-9]/g, '');
  return /^(?:00)?86(1[3-9]\d{9})$/.exec(digits)?.[1] ?? digits;
}
