/** Digits that a spreadsheet program keeps of a number; IEEE 754 would hold two more, of which they show nothing. */
const keptDigits = 15;
const mostKept = 10 ** keptDigits;

/** A number with its digits written out, without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

/**
 * A number of a cell as text: `12`, `0.5`, `410300123456789`. One of more than fifteen digits before the point is no longer
 * what was typed, since programs keep fifteen, and is written as they show it, `9.1410300123456E+17`, with the digits
 * that the file has: nobody takes it for a code.
 * @param text as the file has it (XML schema double, or a number of JSON); given back as it is where it is no number
 */
export function numberText(text: string): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (Math.abs(value) >= mostKept) return scientific(text);
  return plainDigits(Number(value.toPrecision(keptDigits)));
}

/** `914103001234567890` and `9.1410300123456789E17` → `9.1410300123456789E+17` */
function scientific(text: string): string {
  const parts = /^\s*([+-]?)0*(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`.replace(/0+$/, '');
  const mantissa = digits.length > 1 ? `${digits.charAt(0)}.${digits.slice(1)}` : digits;
  return `${sign === '-' ? '-' : ''}${mantissa}E+${whole.length - 1 + Number(exponent)}`;
}
