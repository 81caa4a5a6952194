import { type CustomTypesConfig, types } from 'pg';

type Parser = (text: string) => unknown;

/** An int8 as a number; values beyond 2^53 throw rather than lose digits: select those as text. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('an int8 beyond 2^53 was selected: cast it to text');
  return value;
}

/** `2026-01-02 03:04:05.6+00` as `2026-01-02T03:04:05.600Z`: what toISOString writes, microseconds if there are any. */
function parseTimestamptz(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (match === null) return text;
  const [, day = '', time = '', fraction = ''] = match;
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
}

/** pg's declared type of its array parser is not what it exports. */
const arrayParser = types.arrayParser as unknown as {
  readonly create: (
    source: string,
    parse: (item: string | null) => unknown,
  ) => { readonly parse: () => unknown };
};

function arrayOf(parse: Parser): Parser {
  return (text) => arrayParser.create(text, (item) => (item === null ? null : parse(item))).parse();
}

/** pg declares its own parsers to give `any`. */
const fallback = types as { readonly getTypeParser: (oid: number, format?: 'text' | 'binary') => Parser };

const text: Parser = (value) => value;

const parsers = new Map<number, Parser>([
  [types.builtins.INT8, parseInt8],
  [types.builtins.TIMESTAMPTZ, parseTimestamptz],
  [types.builtins.TIMESTAMP, text],
  [types.builtins.DATE, text],
  [types.builtins.INTERVAL, text],
  [1231, arrayOf(text)],
  [1016, arrayOf(parseInt8)],
  [1185, arrayOf(parseTimestamptz)],
  [1115, arrayOf(text)],
  [1182, arrayOf(text)],
]);

/**
 * How values come back, set on each client and never globally: int2, int4, int8 and float8 as numbers (an int8 beyond
 * 2^53 throws), numeric as text, timestamptz as ISO 8601 text in UTC, date, timestamp and interval as text, json and
 * jsonb parsed, bytea as a Buffer, arrays of these as arrays. The session's time zone is UTC.
 */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? fallback.getTypeParser(oid, format);
  },
};
