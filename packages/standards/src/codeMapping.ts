import { normalizeCode } from './normalizeCode.ts';

/** What a source's code means; an unknown one is for the caller to report, never a guess. */
export type Mapped<Value> = { readonly known: true; readonly value: Value } | { readonly known: false };

/** How one source, in one version of its layout, writes a value of ours. */
export type CodeMapping<Value> = {
  readonly source: string;
  readonly version: number;
  readonly entries: Readonly<Record<string, Value>>;
  readonly map: (raw: string) => Mapped<Value>;
};

const UNKNOWN = { known: false } as const;

/**
 * A mapping from a source's own codes, as data. Raw codes and entries are compared in the spelling of
 * `normalizeCode`, so width, case and spaces do not matter; an empty cell is known only where an entry says so.
 *
 * @throws Error where two entries are one spelling and differ: the table is wrong, whatever the data.
 */
export function codeMapping<Value extends string | number | boolean>(table: {
  source: string;
  version: number;
  entries: Readonly<Record<string, Value>>;
}): CodeMapping<Value> {
  const known = new Map<string, Mapped<Value>>();
  for (const [raw, value] of Object.entries(table.entries)) {
    const code = normalizeCode(raw);
    const earlier = known.get(code);
    if (earlier?.known && earlier.value !== value) {
      throw new Error(`${table.source} version ${table.version} maps ${JSON.stringify(code)} to two values`);
    }
    known.set(code, { known: true, value });
  }
  return { ...table, map: (raw) => known.get(normalizeCode(raw)) ?? UNKNOWN };
}
