import {
  organizationCodeCheckCharacter,
  registrationNumberCheckDigit,
  usccCheckCharacter,
} from '@liandong/standards';
import { below, randomOf } from './Random.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODIES = 31 ** 6;

/** The body of the organization code: `MA` and six characters, different for every index of a city. */
function bodyOf(seed: number, index: number): string {
  const offset = below(randomOf(seed, 0, 99), BODIES);
  let rest = Number((BigInt(index) * 412_345_679n + BigInt(offset)) % BigInt(BODIES));
  let body = '';
  for (let i = 0; i < 6; i++) {
    body += ALPHABET.charAt(rest % 31);
    rest = Math.floor(rest / 31);
  }
  return `MA${body}`;
}

/** How a code is wrong, if it is: as early pilot codes really are. */
export type CodeFault = 'check-character' | 'organization-code';

/** A unified social credit code (GB 32100-2015), valid unless a fault is asked for. */
export function codeOf(
  city: { readonly seed: number },
  index: number,
  prefix: string,
  division: string,
  fault?: CodeFault,
): string {
  const body = bodyOf(city.seed, index);
  const right = organizationCodeCheckCharacter(body);
  const check = fault === 'organization-code' ? after(right, '0123456789X') : right;
  const first17 = `${prefix}${division}${body}${check}`;
  const last = usccCheckCharacter(first17);
  return first17 + (fault === 'check-character' ? after(last, ALPHABET) : last);
}

/** A code that is none: a letter that the alphabet lacks, or a character too few. */
export function brokenCode(code: string, index: number): string {
  return index % 2 === 0 ? `${code.slice(0, 12)}I${code.slice(13)}` : code.slice(0, 17);
}

/** A registration number (GS 15-2006): domestic enterprises begin their sequence with 0, individual businesses with 6. */
export function registrationNumberOf(index: number, kind: string, division: string): string {
  const first = kind === 'individual-business' ? '6' : '0';
  const first14 = `${division}${first}${String(index % 10_000_000).padStart(7, '0')}`;
  return first14 + registrationNumberCheckDigit(first14);
}

function after(character: string, alphabet: string): string {
  return alphabet.charAt((alphabet.indexOf(character) + 1) % alphabet.length);
}
