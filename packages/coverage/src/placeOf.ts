import { elsewhere } from '@liandong/contracts/index';
import { checkUnifiedSocialCreditCode, usccParts } from '@liandong/standards';

/** The divisions in force: the city's own code (6 digits) and which codes its edition has. */
export interface Edition {
  readonly city: string;
  readonly has: (code: string) => boolean;
}

const DIGITS = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;

/**
 * What says where an organization is: the registry's own division where it is one (6, 9 or 12 digits), else the
 * division digits of its unified social credit code; undefined where neither says.
 */
export function divisionDigitsOf(
  registeredDivision: string | undefined,
  uscc: string | undefined,
): string | undefined {
  if (registeredDivision !== undefined && DIGITS.test(registeredDivision)) return registeredDivision;
  if (uscc === undefined) return undefined;
  const { value, faults } = checkUnifiedSocialCreditCode(uscc);
  return faults.includes('format') ? undefined : usccParts(value).division;
}

/** The nation, or the province that the city lies in: they name no city. */
function isAbove(district: string, city: string): boolean {
  return district === '100000' || district === `${city.slice(0, 2)}0000`;
}

/**
 * The node that an organization belongs to: the deepest node of the edition that its digits name. The city itself,
 * which means "not assigned below it", where nothing is known, where the edition has no such division any more, and
 * where the code was used for another place before (`reused`). `elsewhere` for another city's or province's digits; its province's
 * or the nation's own (`410000`, `100000`) name no city, so they say nothing.
 */
export function placeOf(digits: string | undefined, edition: Edition, reused: ReadonlySet<string>): string {
  const { city } = edition;
  if (digits === undefined || !DIGITS.test(digits)) return city;
  const district = digits.slice(0, 6);
  if (!district.startsWith(city.slice(0, 4))) return isAbove(district, city) ? city : elsewhere.code;
  if (reused.has(district)) return city;
  for (let length = digits.length; length >= 6; length -= 3) {
    const code = digits.slice(0, length);
    if (edition.has(code)) return code;
  }
  return city;
}
