/** GB 11714-1997, clause 4: weights of the eight characters of the body. */
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const CHECK_CHARACTERS = '0123456789X';

/**
 * The check character of an organization code 组织机构代码 (GB 11714-1997): c = 11 − Σ weight·value mod 11, with
 * 10 written X and 11 written 0; characters 0-9 A-Z have the values 0-35.
 *
 * What the standard detects: every wrong digit in place of a digit, and every wrong check character. What it
 * does not, because letters have values above 10:
 * - a body character in place of another whose value differs by a multiple of 11, and the exchange of two such
 *   neighbours: 0 B M X, 1 C N Y, 2 D O Z, 3 E P, 4 F Q, 5 G R, 6 H S, 7 I T, 8 J U, 9 K V, A L W;
 * - `1X` for `X1` at the very end (X is 33 in the body and 10 as check character).
 *
 * Every other exchange of neighbours is detected.
 *
 * @throws RangeError where `first8` is not eight characters of 0-9 A-Z.
 */
export function organizationCodeCheckCharacter(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8))
    throw new RangeError('an organization code has a body of eight characters 0-9 A-Z');
  return organizationCodeCheckCharacterAt(first8, 0);
}

/** The same for the eight characters that begin at `offset` of a text known to be well formed; allocates nothing. */
export function organizationCodeCheckCharacterAt(text: string, offset: number): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) {
    const unit = text.charCodeAt(offset + i);
    sum += (WEIGHTS[i] as number) * (unit < 58 ? unit - 48 : unit - 55);
  }
  return CHECK_CHARACTERS.charAt((11 - (sum % 11)) % 11);
}
